package trackrecord.api.page;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.SelectOption;

/** What a task takes: it does what a person does and counts it, a choice from a list as two clicks. */
final class Effort {

    private final Visit visit;
    private int clicks;
    private int keys;

    Effort(Visit visit) {
        this.visit = visit;
    }

    Effort click(Locator what) {
        what.click();
        clicks++;
        return this;
    }

    /** Types into what has the focus. */
    Effort type(String text) {
        visit.page.keyboard().type(text);
        keys += text.length();
        return this;
    }

    /** Replaces what stands in a field, which a click selects. */
    Effort replace(Locator field, String text) {
        field.click();
        field.selectText();
        clicks++;
        return type(text);
    }

    Effort press(String key) {
        visit.page.keyboard().press(key);
        keys++;
        return this;
    }

    /** Opens a list and chooses of it. */
    Effort choose(Locator list, String value) {
        list.selectOption(value);
        clicks += 2;
        return this;
    }

    /** The same by the words that the list shows. */
    Effort chooseNamed(Locator list, String words) {
        list.selectOption(new SelectOption().setLabel(words));
        clicks += 2;
        return this;
    }

    /** Pastes what another program copied: two keys. */
    Effort paste(Locator into, String text) {
        into.evaluate(
                "(field, text) => {"
                        + "const clipboardData = new DataTransfer();"
                        + "clipboardData.setData('text/plain', text);"
                        + "field.dispatchEvent(new ClipboardEvent('paste',"
                        + " { clipboardData, bubbles: true, cancelable: true }));"
                        + "}",
                text);
        keys += 2;
        return this;
    }

    @Override
    public String toString() {
        return clicks + " clicks, " + keys + " keys";
    }
}

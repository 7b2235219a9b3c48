package trackrecord.application.exchange.export;

import static trackrecord.application.exchange.export.Markdown.escaped;

import java.util.List;
import java.util.stream.Collectors;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;
import trackrecord.domain.measure.Component;
import trackrecord.domain.measure.CurrencyTotal;
import trackrecord.domain.measure.Figure;
import trackrecord.domain.measure.Totals;
import trackrecord.domain.text.Written;

/**
 * A measure of a career with its complete derivation, down to the numbers of the facts, in Markdown or as a printable
 * page.
 */
public final class Statement {

    /** A page for print that loads nothing. */
    @SuppressWarnings("InlineFormatString") // a page, which is read as one
    private static final String PAGE = """
            <!doctype html>
            <html lang="en">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <title>%s</title>
            <style>
            body { max-width: 44rem; margin: 2rem auto; padding: 0 1rem; font: 11pt/1.5 Georgia, "Noto Serif", serif;
              color: #1c1e21; background: #fff; font-variant-numeric: tabular-nums lining-nums; }
            h1 { font-size: 1.6rem; margin: 0 0 .25rem; }
            h2 { font-size: 1.2rem; margin: 2rem 0 .5rem; border-bottom: 1px solid #cfcabd; }
            ul { padding-left: 1.25rem; } li { margin: .15rem 0; }
            @page { margin: 2cm; }
            @media print { body { margin: 0; max-width: none; } h2 { break-after: avoid; } li { break-inside: avoid; } }
            </style>
            </head>
            <body>
            %s</body>
            </html>
            """;

    private Statement() {}

    /**
     * @param title  title of the statement: the career
     * @param basis  a sentence with the measure and the instant of knowledge
     */
    public static String markdown(String title, String basis, Totals totals) {
        Markdown text = new Markdown();
        text.heading(1, escaped(title));
        text.paragraph(escaped(basis));
        if (totals.isEmpty()) {
            text.paragraph("Nothing was paid.");
        }
        totals.currencies().forEach(total -> currency(text, total));
        return text.toString();
    }

    /** The same as an HTML page. */
    public static String html(String title, String basis, Totals totals) {
        String body = HtmlRenderer.builder()
                .escapeHtml(true)
                .build()
                .render(Parser.builder().build().parse(markdown(title, basis, totals)));
        String safeTitle = title.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
        return PAGE.formatted(safeTitle, body);
    }

    private static void currency(Markdown text, CurrencyTotal total) {
        text.heading(2, amount(total.total()) + ", " + amount(total.totalWithBenefits()) + " with benefits");
        for (Component component : Component.values()) {
            derivation(text, 0, total.component(component));
        }
    }

    private static void derivation(Markdown text, int depth, Figure figure) {
        String mark = figure.mark() == null ? "" : " [" + Written.words(figure.mark()) + "]";
        text.item(
                depth,
                "**" + amount(figure) + "** " + escaped(figure.label() + formula(figure) + facts(figure) + mark));
        figure.parts().forEach(part -> derivation(text, depth + 1, part));
    }

    private static String amount(Figure figure) {
        return (figure.isAmountExact() ? "" : "≈ ") + Written.number(figure.amount()) + " " + figure.currency();
    }

    private static String formula(Figure figure) {
        return figure.formula() == null || figure.formula().isBlank() ? "" : " = " + figure.formula();
    }

    private static String facts(Figure figure) {
        List<Integer> facts = figure.facts();
        return facts.isEmpty()
                ? ""
                : facts.stream()
                        .map(String::valueOf)
                        .collect(Collectors.joining(", ", facts.size() == 1 ? " (fact " : " (facts ", ")"));
    }
}

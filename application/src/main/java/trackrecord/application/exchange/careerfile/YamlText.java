package trackrecord.application.exchange.careerfile;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.snakeyaml.engine.v2.api.DumpSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Present;
import org.snakeyaml.engine.v2.common.FlowStyle;
import org.snakeyaml.engine.v2.common.ScalarStyle;
import org.snakeyaml.engine.v2.events.DocumentEndEvent;
import org.snakeyaml.engine.v2.events.DocumentStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.ImplicitTuple;
import org.snakeyaml.engine.v2.events.MappingEndEvent;
import org.snakeyaml.engine.v2.events.MappingStartEvent;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.events.SequenceEndEvent;
import org.snakeyaml.engine.v2.events.SequenceStartEvent;
import org.snakeyaml.engine.v2.events.StreamEndEvent;
import org.snakeyaml.engine.v2.events.StreamStartEvent;

/** Builds YAML from maps, lists and values, and quotes text that a reader would take for another type. */
final class YamlText {

    enum Layout {
        ONE_LINE,
        LINES
    }

    /** Text that YAML 1.1 or 1.2 reads as null, a boolean, a number, a date or a merge key. */
    private static final Pattern MISTAKABLE = Pattern.compile("(?i)|~|null|y|n|yes|no|on|off|true|false|=|<<"
            + "|[-+]?[.0-9][-+.0-9_:,a-fox]*(e[-+]?[0-9]+)?|[-+]?\\.(inf|nan)");

    private static final ImplicitTuple UNTAGGED = new ImplicitTuple(true, true);

    private static final DumpSettings SETTINGS = DumpSettings.builder()
            .setIndent(2)
            .setIndicatorIndent(2)
            .setIndentWithIndicator(true)
            .setWidth(Integer.MAX_VALUE)
            .setSplitLines(false)
            .build();

    private final List<Event> events =
            new ArrayList<>(List.of(new StreamStartEvent(), new DocumentStartEvent(false, Optional.empty(), Map.of())));

    void beginMap(Layout layout) {
        events.add(new MappingStartEvent(Optional.empty(), Optional.empty(), true, style(layout)));
    }

    void endMap() {
        events.add(new MappingEndEvent());
    }

    void beginList(Layout layout) {
        events.add(new SequenceStartEvent(Optional.empty(), Optional.empty(), true, style(layout)));
    }

    void endList() {
        events.add(new SequenceEndEvent());
    }

    YamlText key(String name) {
        scalar(name, ScalarStyle.PLAIN);
        return this;
    }

    /** Adds a text. */
    void value(String text) {
        if (text.indexOf('\n') >= 0) {
            scalar(text, ScalarStyle.LITERAL);
        } else {
            scalar(text, MISTAKABLE.matcher(text).matches() ? ScalarStyle.SINGLE_QUOTED : ScalarStyle.PLAIN);
        }
    }

    /** Adds a number, a date or another value that is never quoted. */
    void value(Object plain) {
        scalar(plain.toString(), ScalarStyle.PLAIN);
    }

    private void scalar(String text, ScalarStyle style) {
        events.add(new ScalarEvent(Optional.empty(), Optional.empty(), UNTAGGED, text, style));
    }

    String finish() {
        events.add(new DocumentEndEvent(false));
        events.add(new StreamEndEvent());
        return new Present(SETTINGS).emitToString(events.iterator());
    }

    private static FlowStyle style(Layout layout) {
        return layout == Layout.ONE_LINE ? FlowStyle.FLOW : FlowStyle.BLOCK;
    }
}

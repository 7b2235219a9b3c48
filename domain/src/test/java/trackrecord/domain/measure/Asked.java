package trackrecord.domain.measure;

import static trackrecord.domain.measure.Shown.shown;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.threeten.extra.LocalDateRange;
import trackrecord.domain.rule.Scenario;
import trackrecord.domain.timeline.Timeline;
import trackrecord.domain.vocabulary.Command;

/** A career made by commands that the rules accept, and the questions put to it; totals answer as {@link Shown}. */
final class Asked {

    private final Timeline timeline;

    private Asked(Timeline timeline) {
        this.timeline = timeline;
    }

    /** Each command is a request of its own; the numbers of the facts run from 1. */
    static Asked given(Command... commands) {
        return new Asked(Scenario.given(commands).history().timeline());
    }

    Timeline timeline() {
        return timeline;
    }

    String annualized(String asOf) {
        return shown(Compensation.annualized(timeline, LocalDate.parse(asOf)));
    }

    String realized(String from, String to) {
        return shown(realizedTotals(from, to));
    }

    Totals realizedTotals(String from, String to) {
        return Compensation.realized(timeline, window(from, to), PayConvention.EQUAL_MONTHS);
    }

    String realizedActual(String from, String to) {
        return shown(Compensation.realized(timeline, window(from, to), PayConvention.ACTUAL_365));
    }

    String granted(String from, String to) {
        return shown(Compensation.granted(timeline, window(from, to), PayConvention.EQUAL_MONTHS));
    }

    String firstYear(String asOf) {
        return shown(Compensation.firstYear(timeline, LocalDate.parse(asOf)));
    }

    /** The parts of EQUITY of the first currency, whether one or many. */
    List<Figure> equity(String from, String to) {
        return parts(realizedTotals(from, to), Component.EQUITY);
    }

    /** What a component of the first currency adds up, whether one or many. */
    static List<Figure> parts(Totals totals, Component component) {
        Figure part =
                totals.currencies().getFirst().component(component).parts().getFirst();
        return part.op() == Figure.Op.SUM ? part.parts() : List.of(part);
    }

    static List<Figure> leaves(Figure figure) {
        return figure.parts().isEmpty()
                ? List.of(figure)
                : figure.parts().stream()
                        .flatMap(part -> Stream.of(leaves(part)))
                        .flatMap(List::stream)
                        .toList();
    }

    private static LocalDateRange window(String from, String to) {
        return LocalDateRange.of(LocalDate.parse(from), LocalDate.parse(to));
    }
}

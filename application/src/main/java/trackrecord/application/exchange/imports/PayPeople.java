package trackrecord.application.exchange.imports;

import java.text.Normalizer;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import trackrecord.application.exchange.file.FileRejected;
import trackrecord.application.exchange.file.Place;
import trackrecord.application.exchange.imports.CsvTable.Line;
import trackrecord.domain.refusal.Code;
import trackrecord.domain.text.Quoted;

/** Groups the rows of a pay history by person; the rows of one person are one career. */
final class PayPeople {

    private static final int MOST_NAMED = 20;

    private PayPeople() {}

    /**
     * The rows of the only person, or of the requested one.
     *
     * @param person number or name; null if the file has one person
     * @throws FileRejected if it has several people (naming them), or nobody with that number or name
     */
    static List<Line> rowsOf(
            @Nullable String person, List<Line> lines, PayColumns columns, BiConsumer<Line, String> others) {
        PayColumn column = column(columns);
        Map<String, Line> people = first(lines, columns);
        if (person == null && people.size() <= 1) {
            return lines;
        }
        if (person == null) {
            throw rejected(
                    List.copyOf(people.values()).get(1).place(),
                    "the file has rows of " + people.size() + " people: " + named(people, column, columns)
                            + "; say which with person="
                            + columns.cell(people.values().iterator().next(), column)
                            + ", or post it to /api/imports/people to make each of them a career");
        }
        Predicate<Line> isTheirs = isOf(person, lines, columns);
        List<Line> theirs = lines.stream().filter(isTheirs).toList();
        for (Line line : lines) {
            if (!isTheirs.test(line)) {
                others.accept(
                        line,
                        columns.cell(line, column) == null
                                ? "the row names nobody, and person=" + person + " was asked for"
                                : "the row is of another person");
            }
        }
        if (theirs.isEmpty()) {
            throw rejected(
                    Place.WHOLE_FILE,
                    "no row names " + Quoted.of(person) + "; the file has " + named(people, column, columns));
        }
        Map<String, Line> meant = first(theirs, columns);
        if (meant.size() > 1) {
            throw rejected(
                    Place.WHOLE_FILE,
                    Quoted.of(person) + " may be " + meant.size() + " people: " + named(meant, column, columns)
                            + "; say which with person= as it is written there");
        }
        return theirs;
    }

    /**
     * The numbers or names of all of them, in the order of the file.
     *
     * @throws FileRejected if a row names nobody, because it would belong to no career
     */
    static List<String> all(List<Line> lines, PayColumns columns) {
        PayColumn column = column(columns);
        for (Line line : lines) {
            if (columns.cell(line, column) == null) {
                throw rejected(
                        line.place(),
                        "the row names nobody; when each person becomes a career, every row must name a person");
            }
        }
        return first(lines, columns).values().stream()
                .map(line -> String.valueOf(columns.cell(line, column)))
                .toList();
    }

    private static PayColumn column(PayColumns columns) {
        return columns.has(PayColumn.PERSON) ? PayColumn.PERSON : PayColumn.PERSON_NAME;
    }

    /** The first row of each. */
    private static Map<String, Line> first(List<Line> lines, PayColumns columns) {
        Map<String, Line> people = new LinkedHashMap<>();
        for (Line line : lines) {
            String who = columns.cell(line, column(columns));
            if (who != null && columns.cell(line, PayColumn.DATE) != null) {
                people.putIfAbsent(written(who), line);
            }
        }
        return people;
    }

    /** Selects the rows of a number or name: as written, otherwise ignoring accents and signs. */
    private static Predicate<Line> isOf(String person, List<Line> lines, PayColumns columns) {
        List<UnaryOperator<String>> readings = List.of(PayPeople::written, Plain::words);
        return readings.stream()
                .flatMap(reading -> Stream.of(PayColumn.PERSON, PayColumn.PERSON_NAME)
                        .map(column -> isOf(reading.apply(person), column, reading, columns)))
                .filter(it -> lines.stream().anyMatch(it))
                .findFirst()
                .orElse(_ -> false);
    }

    private static Predicate<Line> isOf(
            String person, PayColumn column, UnaryOperator<String> reading, PayColumns columns) {
        return line -> {
            String who = columns.cell(line, column);
            return who != null && reading.apply(who).equals(person);
        };
    }

    /** Names that differ in an accent or a sign may belong to two people. */
    private static String written(String who) {
        return Normalizer.normalize(who, Normalizer.Form.NFC)
                .toLowerCase(Locale.ROOT)
                .replaceAll("\\s+", " ")
                .strip();
    }

    private static String named(Map<String, Line> people, PayColumn column, PayColumns columns) {
        List<String> names = people.values().stream()
                .limit(MOST_NAMED)
                .map(line -> Quoted.plain(String.valueOf(columns.cell(line, column))))
                .toList();
        return String.join(", ", names) + (people.size() > MOST_NAMED ? " and others" : "");
    }

    private static FileRejected rejected(Place place, String message) {
        return FileRejected.at(place, Code.INVALID_FIELD, "person", message);
    }
}

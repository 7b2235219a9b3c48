package trackrecord.application.exchange.imports;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import trackrecord.application.exchange.imports.CsvTable.Line;
import trackrecord.application.exchange.imports.PayHeadings.Heading;
import trackrecord.domain.text.Quoted;

/** Assigns the columns of a pay history: by the mapping given with the import, otherwise by known headings. */
final class PayColumns {

    private static final List<String> COMPOUNDS = List.of("gehalt", "lohn", "brutto", "salaris", "loon");
    private static final int LONGEST_LIST = 500;

    /** Texts that programs write into an empty cell. */
    private static final Set<String> NOTHING =
            Set.of("-", "--", "—", "–", "n/a", "na", "#n/a", "null", "none", "(blank)", "\\n", "nil");

    private final List<String> header;
    private final Map<PayColumn, Integer> places;
    private final List<SalaryHeading> salaries;
    private final boolean isSalaryGiven;

    private PayColumns(
            List<String> header, Map<PayColumn, Integer> places, List<SalaryHeading> salaries, boolean isSalaryGiven) {
        this.isSalaryGiven = isSalaryGiven;
        this.header = header;
        this.places = places;
        this.salaries = salaries;
    }

    /** The number of cells that could be headings; 0 if those of a date or a salary are missing. */
    static int known(List<String> cells, Map<String, String> mapping) {
        Collection<String> mapped =
                mapping.values().stream().map(PayColumns::plain).toList();
        long count = cells.stream()
                .map(PayColumns::plain)
                .filter(cell -> mapped.contains(cell) || isKnown(cell))
                .distinct()
                .count();
        return count < Math.min(2, cells.size()) ? 0 : (int) count;
    }

    private static boolean isKnown(String heading) {
        for (PayColumn column : PayColumn.values()) {
            if (PayHeadings.of(column).stream().anyMatch(it -> it.heading().equals(heading))) {
                return true;
            }
        }
        return SalaryHeading.isOne(heading);
    }

    /**
     * @param mapping by {@link PayColumn#key}, the name of the column in the header; it takes precedence over known
     *                headings
     * @throws IllegalArgumentException if the mapping names a column that does not exist, or if there is no column for
     *                                  the date or the salary
     */
    static PayColumns of(List<String> header, Map<String, String> mapping) {
        Map<PayColumn, Integer> places = new EnumMap<>(PayColumn.class);
        List<String> plain = header.stream().map(PayColumns::plain).toList();
        mapping.forEach((key, column) -> places.put(byKey(key), place(header, plain, column)));
        for (PayColumn column : PayColumn.values()) {
            for (Heading name : PayHeadings.of(column)) {
                int place = plain.indexOf(name.heading());
                if (place >= 0 && !places.containsValue(place)) {
                    places.putIfAbsent(column, place);
                }
            }
        }
        List<SalaryHeading> salaries = salaries(header, plain, places);
        if (!salaries.isEmpty()) {
            places.put(PayColumn.SALARY, salaries.getFirst().place());
        }
        for (PayColumn needed : List.of(PayColumn.DATE, PayColumn.SALARY)) {
            if (!places.containsKey(needed)) {
                throw new IllegalArgumentException("no column is recognized as the " + needed.key() + "; "
                        + new PayColumns(header, places, salaries, false).ways(needed));
            }
        }
        return new PayColumns(header, places, salaries, mapping.containsKey(PayColumn.SALARY.key()));
    }

    /** The named or best-known salary column, followed by the others, which are used if its cell is empty. */
    private static List<SalaryHeading> salaries(
            List<String> header, List<String> plain, Map<PayColumn, Integer> places) {
        Integer first = places.get(PayColumn.SALARY);
        List<Integer> others = IntStream.range(0, header.size())
                .filter(place -> !places.containsValue(place))
                .filter(place -> SalaryHeading.isOne(plain.get(place)) || isCompound(plain.get(place)))
                .boxed()
                .toList();
        return Stream.concat(Stream.ofNullable(first), others.stream())
                .map(place -> SalaryHeading.of(place, header.get(place)))
                .toList();
    }

    /** Whether the heading is a known compound word, such as Fixgehalt. */
    private static boolean isCompound(String heading) {
        return COMPOUNDS.stream().anyMatch(heading::endsWith)
                && PayHeadings.of(PayColumn.SALARY).stream()
                        .anyMatch(it -> it.heading().equals(heading));
    }

    boolean has(PayColumn column) {
        return places.containsKey(column);
    }

    /** The name of a column in the file. */
    String heading(PayColumn column) {
        return header.get(Objects.requireNonNull(places.get(column), "the file has this column"));
    }

    /** The content of a cell; null if it is empty or stands for an empty value. */
    @Nullable
    String cell(Line row, PayColumn column) {
        Integer place = places.get(column);
        return place == null ? null : cell(row, place);
    }

    /** The column used for a row's salary: the first one that is not empty, otherwise the first one. */
    SalaryHeading salary(Line row) {
        return salaries.stream()
                .filter(it -> cell(row, it.place()) != null)
                .findFirst()
                .orElse(salaries.getFirst());
    }

    /** The other columns in which a row states pay; empty if the import named the column of {@link #salary}. */
    List<SalaryHeading> others(Line row) {
        return isSalaryGiven
                ? List.of()
                : salaries.stream()
                        .filter(it -> cell(row, it.place()) != null)
                        .skip(1)
                        .toList();
    }

    /** Names the parameter that assigns one of the unread columns to the missing one. */
    String ways(PayColumn asked) {
        List<String> left = left();
        String listed = Quoted.cut(String.join(", ", left.isEmpty() ? header : left), LONGEST_LIST);
        return left.isEmpty()
                ? "the file has " + listed + ", and all of them are read as something else: add a column for it"
                : "columns not read: " + listed + "; name the right one with " + given(asked, left.getFirst());
    }

    /** The mapping as given with an import. */
    static String given(PayColumn column, String heading) {
        return "columns=" + column.key() + ":" + GivenPairs.written(heading);
    }

    static @Nullable String cell(Line row, int place) {
        String cell = place < row.cells().size() ? row.cells().get(place).strip() : "";
        return cell.isEmpty() || NOTHING.contains(cell.toLowerCase(Locale.ROOT)) ? null : cell;
    }

    /** The cells of a row beyond the last column of the header. */
    List<String> beyond(Line row) {
        return row.cells().size() <= header.size()
                ? List.of()
                : row.cells().subList(header.size(), row.cells().size()).stream()
                        .filter(cell -> !cell.isBlank())
                        .toList();
    }

    /** Describes which columns were read as what, and which were ignored. */
    String described() {
        String taken = places.entrySet().stream()
                .map(it -> it.getKey().key() + ":" + GivenPairs.written(header.get(it.getValue())))
                .collect(Collectors.joining(","));
        String others =
                salaries.stream().skip(1).map(it -> header.get(it.place())).collect(Collectors.joining(", "));
        List<String> left = left();
        return "read as columns=" + taken
                + (others.isEmpty() ? "" : "; where that has no salary, it is read from " + others)
                + (left.isEmpty() ? "" : "; not read: " + String.join(", ", left));
    }

    /** The columns that are not read. */
    private List<String> left() {
        List<String> left = new ArrayList<>();
        for (int place = 0; place < header.size(); place++) {
            int each = place;
            if (!places.containsValue(place) && salaries.stream().noneMatch(it -> it.place() == each)) {
                left.add(header.get(place));
            }
        }
        left.removeIf(String::isBlank);
        return left;
    }

    private static PayColumn byKey(String key) {
        for (PayColumn column : PayColumn.values()) {
            if (column.key().equals(key)) {
                return column;
            }
        }
        throw new IllegalArgumentException(Quoted.of(key) + " is not one of "
                + Stream.of(PayColumn.values()).map(PayColumn::key).collect(Collectors.joining(", ")));
    }

    private static int place(List<String> header, List<String> plain, String column) {
        int place = plain.indexOf(plain(column));
        if (place < 0) {
            throw new IllegalArgumentException("the file has no column " + Quoted.of(column) + "; it has "
                    + Quoted.cut(String.join(", ", header), LONGEST_LIST));
        }
        return place;
    }

    /** The heading without a suffix in parentheses, such as a unit. */
    private static String plain(String heading) {
        String plain = Plain.heading(heading.replaceFirst("\\s*[(\\[].*$", ""));
        return plain.isEmpty() ? Plain.heading(heading) : plain;
    }
}

package trackrecord.application.exchange.imports;

import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import trackrecord.domain.text.Quoted;

/** What a column of a pay history can hold, and the names that programs give it. */
enum PayColumn {
    DATE(
            "effective date",
            "effective",
            "eff date",
            "effdt",
            "date",
            "from",
            "valid from",
            "start",
            "start date",
            "change date",
            "effectiveon"),
    SALARY(
            "annual rate",
            "rate",
            "salary",
            "base salary",
            "base pay",
            "base",
            "annual salary",
            "annual base",
            "annual base pay",
            "new salary",
            "new rate",
            "pay rate",
            "compensation rate",
            "amount",
            "pay",
            "basesalary"),
    PER("paid per", "per", "rate per", "pay basis", "salary basis"),
    PER_YEAR("peryear", "per year", "hours per year", "annual hours", "days per year", "months per year"),
    CURRENCY("currency", "ccy", "currency code"),
    REASON("reason", "change reason", "reason for change", "action reason", "action", "event", "business process"),
    TITLE("title", "job title", "position", "job", "business title", "role"),
    LEVEL("level", "job level", "grade", "pay grade", "band"),
    TEAM("team", "department", "dept", "organization", "org"),
    LOCATION("location", "work location", "office", "site"),
    EMPLOYER("employer", "company", "legal entity", "organisation"),
    LAST_DAY("last day", "last day of work", "end date", "termination date", "end"),
    NOTE("note", "notes", "comment", "comments", "remarks");

    private static final int LONGEST_LIST = 500;

    @SuppressWarnings("ImmutableEnumChecker") // a List.of
    private final List<String> names;

    PayColumn(String... names) {
        this.names = List.of(names);
    }

    /** As it is written in a mapping: {@code lastDay}. */
    String key() {
        return switch (this) {
            case LAST_DAY -> "lastDay";
            case PER_YEAR -> "perYear";
            case PayColumn it -> it.name().toLowerCase(Locale.ROOT);
        };
    }

    /**
     * Which of the header's columns holds what; a column that nobody knows is left out.
     *
     * @param mapping by {@link #key}, the name of the column as the header has it; it goes before what is guessed
     * @throws IllegalArgumentException where the mapping names what is not there
     */
    static Map<PayColumn, Integer> in(List<String> header, Map<String, String> mapping) {
        Map<PayColumn, Integer> found = new EnumMap<>(PayColumn.class);
        mapping.forEach((key, column) -> found.put(byKey(key), place(header, column)));
        for (PayColumn column : values()) {
            for (String name : column.names) {
                int place = header.stream().map(PayColumn::plain).toList().indexOf(name);
                if (place >= 0 && !found.containsValue(place)) {
                    found.putIfAbsent(column, place);
                }
            }
        }
        return found;
    }

    /** {@code columns=date:Effective Date,salary:Annual Rate} as a map. */
    static Map<String, String> mapping(@Nullable String text) {
        Map<String, String> mapping = new LinkedHashMap<>();
        if (text != null) {
            for (String pair : text.split(",")) {
                String[] parts = pair.split(":", 2);
                if (parts.length < 2 || parts[0].isBlank() || parts[1].isBlank()) {
                    throw new IllegalArgumentException(Quoted.of(pair) + " maps nothing; write date:Effective Date");
                }
                mapping.put(parts[0].strip(), parts[1].strip());
            }
        }
        return mapping;
    }

    private static PayColumn byKey(String key) {
        for (PayColumn column : values()) {
            if (column.key().equals(key)) {
                return column;
            }
        }
        throw new IllegalArgumentException(Quoted.of(key) + " is none of "
                + String.join(
                        ", ", List.of(values()).stream().map(PayColumn::key).toList()));
    }

    private static int place(List<String> header, String column) {
        int place = header.stream().map(PayColumn::plain).toList().indexOf(plain(column));
        if (place < 0) {
            throw new IllegalArgumentException("the file has no column " + Quoted.of(column) + ", but "
                    + Quoted.cut(String.join(", ", header), LONGEST_LIST));
        }
        return place;
    }

    private static String plain(String name) {
        return name.strip()
                .toLowerCase(Locale.ROOT)
                .replaceAll("[_\\-\\s]+", " ")
                .replaceAll("\\s*\\(.*\\)$", "");
    }
}

package trackrecord.application.exchange.export;

import java.util.Set;

/** The formats of an export. */
public enum ExportFormat {
    YAML("application/yaml", "yaml"),
    JSON_RESUME("application/json", "json"),
    CSV("text/csv", "csv"),
    PAY_CSV("text/csv", "csv"),
    ICS("text/calendar", "ics"),
    JOURNAL("text/plain", "journal"),
    MARKDOWN("text/markdown", "md"),
    STATEMENT("text/markdown", "md"),
    STATEMENT_HTML("text/html", "html");

    private final String mediaType;
    private final String extension;

    ExportFormat(String mediaType, String extension) {
        this.mediaType = mediaType;
        this.extension = extension;
    }

    /** Without a charset; all are UTF-8. */
    public String mediaType() {
        return mediaType;
    }

    /** The names of the API parameters that the format accepts. */
    public Set<String> takes() {
        return switch (this) {
            case YAML -> Set.of("knownAt");
            case CSV -> Set.of("knownAt", "bom");
            case JSON_RESUME, ICS -> Set.of("knownAt", "to");
            case PAY_CSV -> Set.of("knownAt", "from", "to", "convention", "bom");
            case JOURNAL -> Set.of("knownAt", "from", "to", "convention");
            case MARKDOWN -> Set.of("knownAt", "from", "to", "pay");
            case STATEMENT, STATEMENT_HTML -> Set.of("knownAt", "from", "to", "measure", "convention");
        };
    }

    /** {@code career.yaml}, {@code career-pay.csv}. */
    public String fileName(String careerId) {
        String kind =
                switch (this) {
                    case PAY_CSV -> "-pay";
                    case STATEMENT, STATEMENT_HTML -> "-statement";
                    case JSON_RESUME -> "-resume";
                    case YAML, CSV, ICS, JOURNAL, MARKDOWN -> "";
                };
        return careerId + kind + "." + extension;
    }
}

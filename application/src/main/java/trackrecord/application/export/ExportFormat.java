package trackrecord.application.export;

/** What a career can be written as. */
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

    /** {@code career.yaml}, {@code career-pay.csv}. */
    public String fileName(String careerId) {
        String kind = switch (this) {
            case PAY_CSV -> "-pay";
            case STATEMENT, STATEMENT_HTML -> "-statement";
            case JSON_RESUME -> "-resume";
            case YAML, CSV, ICS, JOURNAL, MARKDOWN -> "";
        };
        return careerId + kind + "." + extension;
    }
}

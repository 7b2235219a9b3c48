package trackrecord.application.commandline;

/** What a career can be written as. */
enum ExportFormat {
    YAML,
    CSV,
    PAY_CSV,
    ICS,
    JOURNAL,
    MARKDOWN,
    STATEMENT,
    STATEMENT_HTML
}

package trackrecord.application.cli;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import trackrecord.application.exchange.imports.PayOptions;

/** The command-line options for {@link PayOptions}, one for each component. */
final class PayHistoryOptions {

    @Option(names = "--employer", description = "employer of a pay history that does not name it, or of equity awards")
    private @Nullable String employer;

    @Option(names = "--currency", paramLabel = "CODE", description = "currency of amounts that name none")
    private @Nullable String currency;

    @Option(names = "--title", description = "title for a pay history that does not name it")
    private @Nullable String title;

    @Option(
            names = "--dates",
            paramLabel = "ORDER",
            description = "dmy, mdy or ymd, if the dates of a pay history are ambiguous")
    private @Nullable String dates;

    @Option(
            names = "--decimal",
            paramLabel = "SIGN",
            description = "point or comma, if the amounts of a pay history are ambiguous")
    private @Nullable String decimal;

    @Option(
            names = "--columns",
            paramLabel = "MAP",
            description = "names of the columns, such as date:Effective Date,salary:Annual Rate")
    private @Nullable String columns;

    @Option(
            names = "--per",
            paramLabel = "PERIOD",
            description = "period of amounts that name none: year, month, week, day, hour")
    private @Nullable String per;

    @Option(
            names = "--hours-per-year",
            paramLabel = "NUMBER",
            description = "hours in a full-time year, for hourly rates")
    private @Nullable String hoursPerYear;

    @Option(names = "--days-per-year", paramLabel = "NUMBER", description = "days in a full-time year, for daily rates")
    private @Nullable String daysPerYear;

    @Option(
            names = "--full-time",
            paramLabel = "BOOLEAN",
            description = "whether amounts next to a share of full time are for full time")
    private @Nullable String fullTime;

    @Option(
            names = "--reasons",
            paramLabel = "MAP",
            description = "the meaning of words in the file, such as Job elimination:end,Data review:change")
    private @Nullable String reasons;

    PayOptions given() {
        return new PayOptions(
                employer, currency, title, dates, decimal, columns, per, hoursPerYear, daysPerYear, fullTime, reasons);
    }
}

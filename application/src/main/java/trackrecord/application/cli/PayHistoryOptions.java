package trackrecord.application.cli;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import trackrecord.application.exchange.imports.PayOptions;

/** The options of the command line that stand for {@link PayOptions}, one for each component. */
final class PayHistoryOptions {

    @Option(names = "--employer", description = "of a pay history that does not name it; whose equity awards they are")
    private @Nullable String employer;

    @Option(names = "--currency", paramLabel = "CODE", description = "of amounts that name none")
    private @Nullable String currency;

    @Option(names = "--title", description = "of a pay history that does not name it")
    private @Nullable String title;

    @Option(
            names = "--dates",
            paramLabel = "ORDER",
            description = "dmy, mdy or ymd, where a pay history leaves it open")
    private @Nullable String dates;

    @Option(
            names = "--decimal",
            paramLabel = "SIGN",
            description = "point or comma, where a pay history leaves it open")
    private @Nullable String decimal;

    @Option(names = "--columns", paramLabel = "MAP", description = "such as date:Effective Date,salary:Annual Rate")
    private @Nullable String columns;

    @Option(
            names = "--per",
            paramLabel = "PERIOD",
            description = "of amounts that name none: year, month, week, day, hour")
    private @Nullable String per;

    @Option(names = "--hours-per-year", paramLabel = "NUMBER", description = "of full time, for rates an hour")
    private @Nullable String hoursPerYear;

    @Option(names = "--days-per-year", paramLabel = "NUMBER", description = "of full time, for rates a day")
    private @Nullable String daysPerYear;

    @Option(
            names = "--full-time",
            paramLabel = "BOOLEAN",
            description = "whether amounts beside a share of full time are those of full time")
    private @Nullable String fullTime;

    @Option(names = "--reasons", paramLabel = "MAP", description = "such as Job elimination:end,Data review:change")
    private @Nullable String reasons;

    PayOptions given() {
        return new PayOptions(
                employer, currency, title, dates, decimal, columns, per, hoursPerYear, daysPerYear, fullTime, reasons);
    }
}

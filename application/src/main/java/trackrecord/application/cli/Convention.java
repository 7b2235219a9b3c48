package trackrecord.application.cli;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import trackrecord.domain.measure.PayConvention;

/** How salary accrues over a part of a year. */
final class Convention {

    @Option(
            names = "--convention",
            paramLabel = "CONVENTION",
            completionCandidates = Choices.Conventions.class,
            description = "equal-months (default) or actual-365")
    private @Nullable PayConvention convention;

    boolean isGiven() {
        return convention != null;
    }

    PayConvention orDefault() {
        return convention == null ? PayConvention.EQUAL_MONTHS : convention;
    }
}

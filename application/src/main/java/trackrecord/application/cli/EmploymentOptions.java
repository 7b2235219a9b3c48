package trackrecord.application.cli;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import trackrecord.application.exchange.imports.GivenEmployments;

/** The options that name the employments that a file concerns. */
final class EmploymentOptions {

    @Option(
            names = "--employment",
            paramLabel = "ID",
            description = "id of the employment in the career, if its employer does not identify it")
    private @Nullable String employment;

    @Option(
            names = "--side",
            arity = "0..1",
            fallbackValue = "true",
            description = "employments that a pay history or a resume begins are side employments")
    private @Nullable Boolean side;

    @Option(
            names = "--ends",
            paramLabel = "ID",
            description = "id of the employment that ends when a pay history or a resume begins one")
    private @Nullable String ends;

    GivenEmployments given() {
        return new GivenEmployments(employment, side, ends);
    }
}

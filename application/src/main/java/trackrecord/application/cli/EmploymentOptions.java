package trackrecord.application.cli;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import trackrecord.application.exchange.imports.GivenEmployments;

/** The options of the command line that say which employments of the career a file is about. */
final class EmploymentOptions {

    @Option(
            names = "--employment",
            paramLabel = "ID",
            description = "of the career: the one that the file is about, where its employer does not tell it")
    private @Nullable String employment;

    @Option(
            names = "--side",
            arity = "0..1",
            fallbackValue = "true",
            description = "what a pay history or a resume begins is beside the main employment")
    private @Nullable Boolean side;

    @Option(
            names = "--ends",
            paramLabel = "ID",
            description = "the employment that ends when one of a pay history or a resume begins")
    private @Nullable String ends;

    GivenEmployments given() {
        return new GivenEmployments(employment, side, ends);
    }
}

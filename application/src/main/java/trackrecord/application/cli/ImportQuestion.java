package trackrecord.application.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import trackrecord.application.exchange.careerfile.CareerFileReader;
import trackrecord.application.exchange.careerfile.CareerFileWriter;
import trackrecord.application.exchange.file.ImportedFile;
import trackrecord.application.exchange.imports.AwardsReader;
import trackrecord.application.exchange.imports.CapTableReader;
import trackrecord.application.exchange.imports.Continuation;
import trackrecord.application.exchange.imports.ImportPlan;
import trackrecord.application.exchange.imports.ImportPlan.Kind;
import trackrecord.application.exchange.imports.PayScope;
import trackrecord.domain.timeline.History;

/** Converts a file of another program to a career file. */
@Command(
        name = "import",
        description = {
            "Turns a pay history, a resume, a cap table or an export of equity awards into a career file, or adds it"
                    + " to one.",
            "What the file leaves open is reported on standard error."
        })
final class ImportQuestion extends FileQuestion {

    @Option(
            names = "--as",
            paramLabel = "KIND",
            completionCandidates = Choices.Imports.class,
            description = "pay-history (CSV), json-resume, ocf (also zipped), equity-awards or career-file;"
                    + " default: by the name of the file")
    private @Nullable Format kind;

    /** The kinds of file that can be read. */
    enum Format {
        CAREER_FILE,
        PAY_HISTORY,
        JSON_RESUME,
        OCF,
        EQUITY_AWARDS
    }

    @Option(names = "--career", paramLabel = "NAME", description = "name of the career; not with --into")
    private @Nullable String careerId;

    @Option(names = "--into", paramLabel = "FILE", description = "the career file to which it is added")
    private @Nullable Path into;

    @Mixin
    private PayHistoryOptions pay;

    @Option(
            names = "--person",
            paramLabel = "NUMBER",
            description = "number or name of the person in a pay history of several people")
    private @Nullable String person;

    @Mixin
    private EmploymentOptions employments;

    @Option(names = "--stakeholder", paramLabel = "ID", description = "id of the person in a cap table")
    private @Nullable String stakeholder;

    @Option(
            names = "--unit-price",
            paramLabel = "MONEY",
            description = "such as 12.50 USD: of grants in a cap table" + " without a valuation")
    private @Nullable String unitPrice;

    @Mixin
    private Output output;

    @Override
    public Integer call() throws IOException {
        ImportPlan plan = plan();
        ImportNotes.print(plan, fileName(), err());
        if (json()) {
            printJson(plan.proposal(true));
        } else {
            History after = plan.history().plus(plan.proposed());
            output.write(CareerFileWriter.write(plan.careerId(), after.entries()), screen());
        }
        return CommandLineProgram.ANSWERED;
    }

    private ImportPlan plan() throws IOException {
        String id = careerId;
        Function<String, History> histories = _ -> History.EMPTY;
        if (into != null) {
            ImportedFile existing = CareerFileReader.read(bytes(into), MOST_FACTS);
            if (id != null && !id.equals(existing.careerId())) {
                throw new IllegalArgumentException(into + " is of career " + existing.careerId() + ", not of " + id);
            }
            id = existing.careerId();
            History history = History.EMPTY.plus(Continuation.decide(existing, History.EMPTY, now(), BY));
            histories = _ -> history;
        }
        Format format = kind == null ? byName() : kind;
        if (id == null && format != Format.CAREER_FILE) {
            throw new IllegalArgumentException(
                    "--career is required: use --career my-career, or --into with the file of the career");
        }
        return ImportPlan.of(kind(format), bytes(), id, histories, MOST_FACTS, now(), BY);
    }

    private Kind kind(Format format) {
        return switch (format) {
            case CAREER_FILE -> new Kind.CareerFile();
            case PAY_HISTORY -> new Kind.PayHistory(pay.given(), new PayScope(person, employments.given()));
            case JSON_RESUME -> new Kind.JsonResume(pay.given().currency(), employments.given());
            case OCF -> {
                CapTableReader.Options options = new CapTableReader.Options(
                        stakeholder, unitPrice, employments.given().employment());
                yield fileName().toLowerCase(Locale.ROOT).endsWith(".zip")
                        ? new Kind.ZippedCapTable(options)
                        : new Kind.CapTable(options);
            }
            case EQUITY_AWARDS ->
                new Kind.EquityAwards(new AwardsReader.Options(
                        pay.given().employer(),
                        pay.given().currency(),
                        employments.given().employment()));
        };
    }

    private Format byName() {
        String name = fileName().toLowerCase(Locale.ROOT);
        if (List.of(".yaml", ".yml").stream().anyMatch(name::endsWith)) {
            return Format.CAREER_FILE;
        } else if (List.of(".csv", ".tsv").stream().anyMatch(name::endsWith)) {
            return Format.PAY_HISTORY;
        } else if (name.endsWith(".zip")) {
            return Format.OCF;
        }
        throw new IllegalArgumentException("--as is required, as the name of " + fileName()
                + " does not tell what kind of file it is: use --as pay-history, --as json-resume, --as ocf,"
                + " --as equity-awards or --as career-file");
    }
}

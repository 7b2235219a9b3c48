package trackrecord.application.exchange.careerfile;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import trackrecord.application.exchange.json.Vocabulary;
import trackrecord.domain.vocabulary.Command;
import trackrecord.domain.vocabulary.Command.Correct;
import trackrecord.domain.vocabulary.Command.Retract;
import trackrecord.domain.vocabulary.Correction.FactCorrected;
import trackrecord.domain.vocabulary.Correction.FactRetracted;
import trackrecord.domain.vocabulary.DatedCommand;
import trackrecord.domain.vocabulary.DatedFact;
import trackrecord.domain.vocabulary.EmploymentId;
import trackrecord.domain.vocabulary.Fact;
import trackrecord.domain.vocabulary.RecordedEntry;
import trackrecord.domain.vocabulary.Remarks;
import trackrecord.domain.work.Work;

/**
 * Writes a career file: the same facts always give the same text, and reading the text gives the same facts. A fact
 * that another one refers to shows its number, so that an entry inserted by hand does not change which fact a
 * correction names.
 */
public final class CareerFileWriter {

    private CareerFileWriter() {}

    /** @param facts all of a career, in order of number */
    public static String write(String careerId, List<RecordedEntry> facts) {
        NamedEmployments employments = new NamedEmployments(facts);
        Set<Integer> referredTo = referredTo(facts, employments);
        YamlText text = new YamlText();
        text.beginMap(YamlText.Layout.LINES);
        text.key("career").value(careerId);
        text.key("facts").beginList(YamlText.Layout.LINES);
        for (RecordedEntry recorded : facts) {
            entry(recorded, employments, referredTo.contains(recorded.number()), text);
        }
        text.endList();
        text.endMap();
        return text.finish();
    }

    private static Set<Integer> referredTo(List<RecordedEntry> facts, NamedEmployments employments) {
        Set<Integer> numbers = new HashSet<>();
        Set<EmploymentId> named = new HashSet<>();
        for (RecordedEntry recorded : facts) {
            named(command(recorded, employments)).ifPresent(named::add);
            switch (recorded.entry()) {
                case DatedFact dated -> referredTo(dated, numbers);
                case FactCorrected correction -> {
                    numbers.add(correction.fact());
                    referredTo(correction.replacement(), numbers);
                }
                case FactRetracted retraction -> numbers.add(retraction.fact());
            }
        }
        // A default id consists of the number of the hire.
        facts.stream()
                .map(RecordedEntry::number)
                .filter(number -> named.contains(EmploymentId.of(number)))
                .forEach(numbers::add);
        return numbers;
    }

    /** The employment that a command of the file names. */
    private static Optional<EmploymentId> named(Command command) {
        return switch (command) {
            case DatedCommand it -> Optional.ofNullable(it.employment());
            case Correct it -> Optional.ofNullable(it.replacement().employment());
            case Retract _ -> Optional.empty();
        };
    }

    private static void referredTo(DatedFact dated, Set<Integer> numbers) {
        if (dated.fact() instanceof Fact.BonusRepaid repaid) {
            numbers.add(repaid.fact());
        }
    }

    private static void entry(RecordedEntry recorded, NamedEmployments employments, boolean numbered, YamlText text) {
        Work.step();
        Command command = command(recorded, employments);
        Remarks remarks = command.remarks();
        text.beginMap(YamlText.Layout.LINES);
        if (command instanceof DatedCommand dated) {
            text.key("date").value(dated.effectiveOn());
        }
        if (numbered) {
            text.key("number").value(recorded.number());
        }
        if (remarks.note() != null) {
            text.key("note").value(remarks.note());
        }
        if (remarks.source() != null) {
            text.key("source").value(remarks.source());
        }
        text.key(Vocabulary.of(command.type()).fileName());
        FileFields.write(command, text);
        text.endMap();
    }

    private static Command command(RecordedEntry recorded, NamedEmployments employments) {
        return switch (Vocabulary.toCommand(recorded.entry())) {
            case DatedCommand it -> employments.named(recorded, it);
            case Correct it -> new Correct(it.fact(), employments.named(recorded, it.replacement()), it.remarks());
            case Retract it -> it;
        };
    }
}

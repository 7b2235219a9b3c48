package trackrecord.application.careerfile;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import trackrecord.application.json.Vocabulary;
import trackrecord.domain.command.Command;
import trackrecord.domain.fact.Correction;
import trackrecord.domain.fact.Fact;
import trackrecord.domain.fact.RecordedFact;

/**
 * Writes a career file: the same facts always give the same text, and reading it gives the same facts. A fact shows
 * its number where another one refers to it, so that an entry inserted by hand cannot shift what a correction means.
 */
public final class CareerFileWriter {

    private CareerFileWriter() {
    }

    /** @param facts all of a career, in order of number */
    public static String write(String careerId, List<RecordedFact> facts) {
        Set<Integer> referredTo = referredTo(facts);
        YamlText text = new YamlText();
        text.beginMap(YamlText.Layout.LINES);
        text.key("career").value(careerId);
        text.key("facts").beginList(YamlText.Layout.LINES);
        for (RecordedFact recorded : facts) {
            entry(recorded, referredTo.contains(recorded.number()), text);
        }
        text.endList();
        text.endMap();
        return text.finish();
    }

    private static Set<Integer> referredTo(List<RecordedFact> facts) {
        Set<Integer> numbers = new HashSet<>();
        for (RecordedFact recorded : facts) {
            switch (recorded.fact()) {
                case Correction correction -> {
                    numbers.add(correction.fact());
                    if (correction instanceof Fact.FactCorrected(int _, Fact.BonusRepaid repaid, var _, var _)) {
                        numbers.add(repaid.fact());
                    }
                }
                case Fact.BonusRepaid repaid -> numbers.add(repaid.fact());
                case Fact _ -> { }
            }
        }
        return numbers;
    }

    private static void entry(RecordedFact recorded, boolean numbered, YamlText text) {
        Command command = Vocabulary.toCommand(recorded.fact());
        LocalDate date = recorded.effectiveOn();
        text.beginMap(YamlText.Layout.LINES);
        if (date != null) {
            text.key("date").value(date);
        }
        if (numbered) {
            text.key("number").value(recorded.number());
        }
        if (command.note() != null) {
            text.key("note").value(command.note());
        }
        if (command.source() != null) {
            text.key("source").value(command.source());
        }
        text.key(Vocabulary.of(command).fileName());
        FileFields.write(command, text);
        text.endMap();
    }
}

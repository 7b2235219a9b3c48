package trackrecord.application.running;

import java.time.LocalDate;
import java.util.List;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import trackrecord.application.recording.RecordFacts;
import trackrecord.domain.vocabulary.AchievementCategory;
import trackrecord.domain.vocabulary.Action;
import trackrecord.domain.vocabulary.Command;
import trackrecord.domain.vocabulary.DatedCommand;
import trackrecord.domain.vocabulary.PayRate;
import trackrecord.domain.vocabulary.Remarks;

/** Requests that the tests of the store send. */
public final class Requests {

    private Requests() {}

    public static RecordFacts of(String careerId, Command... commands) {
        return new RecordFacts(careerId, List.of(commands), null, null, null, "local");
    }

    public static RecordFacts withKey(String key, String hash, String careerId, Command... commands) {
        return new RecordFacts(careerId, List.of(commands), null, key, hash, "local");
    }

    public static RecordFacts ifMatch(int version, String careerId, Command... commands) {
        return new RecordFacts(careerId, List.of(commands), version, null, null, "local");
    }

    public static DatedCommand hire(String date, String employer, int base) {
        return new Action.Hire(
                        employer, "Engineer", null, null, null, null, null, PayRate.aYear(usd(base)), null, null, null)
                .on(LocalDate.parse(date));
    }

    public static DatedCommand raise(String date, int base) {
        return new Action.Raise(PayRate.aYear(usd(base)), null).on(LocalDate.parse(date));
    }

    public static DatedCommand name(String name) {
        return new Action.NameCareer(name).on(LocalDate.parse("2024-01-01"));
    }

    /** An achievement that is told from others by its note. */
    public static DatedCommand achievement(String note) {
        return new DatedCommand(
                LocalDate.parse("2024-05-01"),
                new Action.RecordAchievement("Shipped it", AchievementCategory.DELIVERY, null, null, null, null, null),
                new Remarks(note, null));
    }

    private static Money usd(int amount) {
        return Money.of(CurrencyUnit.USD, amount);
    }
}

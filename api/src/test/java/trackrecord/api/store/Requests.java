package trackrecord.api.store;

import java.time.LocalDate;
import java.util.List;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import trackrecord.application.record.RecordFacts;
import trackrecord.domain.command.Command;
import trackrecord.domain.fact.AchievementCategory;

/** Requests that the tests of the store send. */
final class Requests {

    private Requests() {
    }

    static RecordFacts of(String careerId, Command... commands) {
        return new RecordFacts(careerId, List.of(commands), null, null, null, "local");
    }

    static RecordFacts withKey(String key, String hash, String careerId, Command... commands) {
        return new RecordFacts(careerId, List.of(commands), null, key, hash, "local");
    }

    static RecordFacts ifMatch(int version, String careerId, Command... commands) {
        return new RecordFacts(careerId, List.of(commands), version, null, null, "local");
    }

    static Command.Hire hire(String date, String employer, int base) {
        return new Command.Hire(LocalDate.parse(date), employer, "Engineer", null, null, null, null, null, usd(base),
                null, null, null, null);
    }

    static Command.Raise raise(String date, int base) {
        return new Command.Raise(LocalDate.parse(date), usd(base), null, null, null);
    }

    static Command.NameCareer name(String name) {
        return new Command.NameCareer(LocalDate.parse("2024-01-01"), name, null, null);
    }

    /** An achievement that is told from others by its note. */
    static Command.RecordAchievement achievement(String note) {
        return new Command.RecordAchievement(LocalDate.parse("2024-05-01"), "Shipped it", AchievementCategory.DELIVERY,
                null, null, null, null, null, note, null);
    }

    private static Money usd(int amount) {
        return Money.of(CurrencyUnit.USD, amount);
    }
}

package trackrecord.domain.given;

import static trackrecord.domain.given.Given.achieved;
import static trackrecord.domain.given.Given.adjust;
import static trackrecord.domain.given.Given.back;
import static trackrecord.domain.given.Given.benefit;
import static trackrecord.domain.given.Given.bonus;
import static trackrecord.domain.given.Given.correct;
import static trackrecord.domain.given.Given.end;
import static trackrecord.domain.given.Given.endBenefit;
import static trackrecord.domain.given.Given.forfeit;
import static trackrecord.domain.given.Given.fourYears;
import static trackrecord.domain.given.Given.grant;
import static trackrecord.domain.given.Given.hire;
import static trackrecord.domain.given.Given.incident;
import static trackrecord.domain.given.Given.leave;
import static trackrecord.domain.given.Given.percent;
import static trackrecord.domain.given.Given.promote;
import static trackrecord.domain.given.Given.raise;
import static trackrecord.domain.given.Given.repay;
import static trackrecord.domain.given.Given.retract;
import static trackrecord.domain.given.Given.target;
import static trackrecord.domain.given.Given.transferTeam;
import static trackrecord.domain.given.Given.vest;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import trackrecord.domain.refusal.Rejected;
import trackrecord.domain.rule.Decider;
import trackrecord.domain.timeline.History;
import trackrecord.domain.vocabulary.AchievementCategory;
import trackrecord.domain.vocabulary.BonusKind;
import trackrecord.domain.vocabulary.CashBenefit;
import trackrecord.domain.vocabulary.Command;
import trackrecord.domain.vocabulary.DatedCommand;
import trackrecord.domain.vocabulary.Severity;

/**
 * Careers of chance that keep every rule: facts in any order of their dates, corrections and retractions among them.
 * The same seed gives the same career.
 */
public final class RandomHistory {

    public static final LocalDate FIRST = LocalDate.of(2018, 1, 1);
    public static final LocalDate LAST = LocalDate.of(2026, 1, 1);
    private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");

    private final Random random;
    private History history;
    private Instant now = START;

    private RandomHistory(long seed) {
        random = new Random(seed);
        history = History.EMPTY;
    }

    /** @param attempts how many commands are tried; most that break no rule are recorded, a few minutes apart */
    public static History of(long seed, int attempts) {
        RandomHistory told = new RandomHistory(seed);
        told.tell(hire("2019-0" + told.from(1, 9) + "-15", "Acme", "Developer", "L1", "USD 90000", percent("10")));
        for (int i = 0; i < attempts; i++) {
            told.tell(told.any());
        }
        return told.history;
    }

    private void tell(Command command) {
        // Several facts may share an instant: those of one request do.
        now = now.plusMillis(random.nextInt(3) * 60_000L);
        try {
            history = Decider.decide(history, List.of(command), now, "test").after();
        } catch (Rejected refused) {
            // Chance asked for what a rule forbids: the career goes on without it.
        }
    }

    private Command any() {
        return random.nextInt(6) == 0 && history.version() > 3 ? correction() : original();
    }

    private Command correction() {
        int number = from(1, history.version());
        DatedCommand replacement = original();
        for (int i = 0; i < 40; i++) {
            if (replacement.type() == history.entries().get(number - 1).entry().type()) {
                return correct(number, replacement);
            }
            replacement = original();
        }
        return retract(number);
    }

    private DatedCommand original() {
        String on = FIRST.plusDays(random.nextInt(2900)).toString();
        String name = pick("a", "b", "c");
        return switch (random.nextInt(20)) {
            case 0 ->
                hire(
                        on,
                        pick("Acme", "Discord"),
                        pick("Developer", "Lead"),
                        pick("L1", "L2", null),
                        rate(),
                        random.nextBoolean() ? percent("15") : null);
            case 1 -> end(on);
            case 2, 3, 4 -> raise(on, rate());
            case 5 -> adjust(on, rate());
            case 6, 7 ->
                promote(
                        on,
                        pick("Developer", "Senior", "Lead"),
                        pick("L1", "L2", "L3"),
                        random.nextBoolean() ? rate() : null);
            case 8 -> transferTeam(on, pick("Voice", "Infra", "Growth"));
            case 9 -> target(on, percent(pick("5", "12.5", "20")));
            case 10 -> bonus(on, "USD " + from(1, 30) * 1000, pick(BonusKind.values()));
            case 11 -> repay(on, from(1, 20), "USD " + from(1, 9) * 500);
            case 12 -> grant(on, name, "USD " + from(1, 20) * 8000, fourYears());
            case 13 -> vest(on, name, "USD " + from(1, 10) * 1000);
            case 14 -> forfeit(on, name, "USD " + from(1, 10) * 1000);
            case 15 -> benefit(on, name, random.nextBoolean() ? "USD 600" : null, pick(CashBenefit.Period.values()));
            case 16 -> endBenefit(on, name);
            case 17 -> random.nextBoolean() ? leave(on, pick("0", "50", "100")) : back(on);
            case 18 -> achieved(on, "Shipped " + name, AchievementCategory.DELIVERY);
            default -> incident(on, "Outage " + name, Severity.SEV3);
        };
    }

    private String rate() {
        return "USD " + (900 + random.nextInt(1500)) * 100;
    }

    private int from(int low, int high) {
        return random.nextInt(low, high + 1);
    }

    @SafeVarargs
    private <T> T pick(T... choices) {
        return choices[random.nextInt(choices.length)];
    }
}

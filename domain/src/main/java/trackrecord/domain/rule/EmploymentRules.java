package trackrecord.domain.rule;

import static trackrecord.domain.rule.Sentences.date;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import trackrecord.domain.amount.Rational;
import trackrecord.domain.career.Career;
import trackrecord.domain.career.Employment;
import trackrecord.domain.career.Position;
import trackrecord.domain.refusal.Code;
import trackrecord.domain.time.Effective;
import trackrecord.domain.vocabulary.EmploymentId;
import trackrecord.domain.vocabulary.EmploymentReference;
import trackrecord.domain.vocabulary.Fact.EmploymentEnded;
import trackrecord.domain.vocabulary.Fact.Hired;
import trackrecord.domain.vocabulary.Fact.HoursChanged;
import trackrecord.domain.vocabulary.Fact.Promoted;
import trackrecord.domain.vocabulary.Fact.SalaryAdjusted;
import trackrecord.domain.vocabulary.Fact.SalaryRaised;
import trackrecord.domain.vocabulary.Fact.Transferred;
import trackrecord.domain.vocabulary.PayRate;
import trackrecord.domain.vocabulary.RecordedFact;

/** Rules about employment, base salary, title and place. */
final class EmploymentRules {

    static final Rule MAIN_WHEN_HIRED = Rule.of(
            "one main employment at a time",
            Code.ALREADY_EMPLOYED,
            Hired.class,
            (placed, it) -> Boolean.TRUE.equals(it.side()) ? null : secondMain(placed));

    static final Rule MAIN_WHEN_TRANSFERRED = Rule.of(
            "one main employment at a time",
            Code.ALREADY_EMPLOYED,
            Transferred.class,
            (placed, it) -> Boolean.FALSE.equals(it.side()) ? secondMain(placed) : null);

    static final Rule END_AFTER_HIRE = Rule.of(
            "an employment lasts a day at least",
            Code.ENDS_BEFORE_START,
            EmploymentEnded.class,
            (placed, it) -> placed.inForce().isPresent() ? null : hiredOn(placed, placed.on()));

    static final Rule EMPLOYED = Rule.ofAny(
            "employed on that date",
            Code.NOT_EMPLOYED,
            (placed, it) -> it.type().employment() != EmploymentReference.IN_FORCE
                            || placed.inForce().isPresent()
                    ? null
                    : notEmployed(placed));

    /** If no employment has begun at all, another rule reports it. */
    static final Rule BEGUN = Rule.ofAny(
            "of an employment that has begun",
            Code.NOT_EMPLOYED,
            (placed, it) -> it.type().employment() != EmploymentReference.BEGUN
                            || placed.fact().employment() == null
                            || placed.career().employments().isEmpty()
                            || placed.career().about(placed.fact()).isPresent()
                    ? null
                    : notEmployed(placed));

    static final Rule RAISE_KEEPS_CURRENCY = Rule.of(
            "a raise keeps the currency",
            Code.CURRENCY_DIFFERS,
            SalaryRaised.class,
            (placed, it) -> otherCurrency(placed.job(), it.baseSalary()));

    static final Rule RAISE_IS_HIGHER =
            Rule.of("a raise is higher than the rate in force", Code.NOT_HIGHER, SalaryRaised.class, (placed, it) -> {
                Effective<PayRate> rate = placed.job().rate();
                return it.baseSalary().exactAnnual().compareTo(rate.value().exactAnnual()) > 0
                        ? null
                        : Violation.of(
                                "A raise to " + it.baseSalary().words() + " is not above the rate in force on "
                                        + date(placed.on()) + ", "
                                        + rate.value().words() + since(rate)
                                        + (it.baseSalary().per() == rate.value().per()
                                                ? "; AdjustSalary records a cut"
                                                : "; give per, and perYear where it needs one, unless it is the "
                                                        + "amount of a year; AdjustSalary records a cut"),
                                rate.facts());
            });

    static final Rule ADJUSTMENT_CHANGES =
            Rule.of("an adjustment changes the rate", Code.NO_CHANGE, SalaryAdjusted.class, (placed, it) -> {
                Effective<PayRate> rate = placed.job().rate();
                return !it.baseSalary().isSameAs(rate.value())
                        ? null
                        : Violation.of(
                                "The rate in force on " + date(placed.on()) + " is already "
                                        + rate.value().words() + since(rate)
                                        + "; an adjustment needs another amount, unit or currency",
                                rate.facts());
            });

    static final Rule HOURS_CHANGE =
            Rule.of("a change of hours changes them", Code.NO_CHANGE, HoursChanged.class, (placed, it) -> {
                Effective<Rational> hours = placed.job().fte();
                return !it.fte().equals(hours.value())
                        ? null
                        : Violation.of(
                                "The share of full time on " + date(placed.on()) + " is already "
                                        + hours.value().plain()
                                        + " since " + date(hours.since()) + " (fact "
                                        + hours.facts().getFirst() + "); give another fte",
                                hours.facts());
            });

    static final Rule PROMOTION_CHANGES =
            Rule.of("a promotion changes title or level", Code.NO_CHANGE, Promoted.class, (placed, it) -> {
                Position now = placed.job().position();
                return differs(it.title(), now.title()) || differs(it.level(), now.level())
                        ? null
                        : Violation.of(
                                "Title and level are already " + named(now) + " on " + date(placed.on())
                                        + "; a promotion changes one of them, and a raise alone is Raise",
                                now.title().facts());
            });

    static final Rule PROMOTION_KEEPS_CURRENCY = Rule.of(
            "a promotion keeps the currency",
            Code.CURRENCY_DIFFERS,
            Promoted.class,
            (placed, it) -> it.baseSalary() == null ? null : otherCurrency(placed.job(), it.baseSalary()));

    static final Rule PROMOTION_LOWERS_NOTHING =
            Rule.of("a promotion does not lower the base", Code.LOWER_BASE, Promoted.class, (placed, it) -> {
                Effective<PayRate> rate = placed.job().rate();
                return it.baseSalary() == null
                                || it.baseSalary()
                                                .exactAnnual()
                                                .compareTo(rate.value().exactAnnual())
                                        >= 0
                        ? null
                        : Violation.of(
                                "A promotion to a base of " + it.baseSalary().words() + " is below the rate in "
                                        + "force on " + date(placed.on()) + ", "
                                        + rate.value().words() + since(rate)
                                        + "; leave the base out, or record the cut with AdjustSalary",
                                rate.facts());
            });

    static final Rule TRANSFER_CHANGES =
            Rule.of("a transfer changes something", Code.NO_CHANGE, Transferred.class, (placed, it) -> {
                Position now = placed.job().position();
                boolean changes = differs(it.team(), now.team())
                        || differs(it.location(), now.location())
                        || differs(it.manager(), now.manager())
                        || differs(it.title(), now.title())
                        || differs(it.level(), now.level())
                        || differs(it.employmentType(), now.employmentType())
                        || (it.side() != null && it.side() != placed.job().side());
                return changes
                        ? null
                        : Violation.of("Nothing in this transfer differs from what holds on "
                                + date(placed.on())
                                + "; give a team, location, manager, title, level, employmentType or side "
                                + "that is new");
            });

    static final List<Rule> ALL = List.of(
            MAIN_WHEN_HIRED,
            END_AFTER_HIRE,
            EMPLOYED,
            BEGUN,
            RAISE_KEEPS_CURRENCY,
            RAISE_IS_HIGHER,
            ADJUSTMENT_CHANGES,
            HOURS_CHANGE,
            PROMOTION_CHANGES,
            PROMOTION_KEEPS_CURRENCY,
            PROMOTION_LOWERS_NOTHING,
            TRANSFER_CHANGES,
            MAIN_WHEN_TRANSFERRED);

    private EmploymentRules() {}

    /**
     * Reports another main employment that this one would overlap: it was in force before, and still is at the end of
     * the day. This includes an employment that ends without a fact, as stored before careers could have several. An
     * overlap is reported once.
     */
    private static @Nullable Violation secondMain(PlacedFact placed) {
        Career end = placed.timeline().on(placed.on()).career();
        int fact = placed.fact().number();
        boolean main = end.about(placed.fact()).filter(job -> !job.side()).isPresent();
        return !main
                ? null
                : placed.career().employments().running().stream()
                        .filter(job -> !job.side() && isMain(end, job.id(), fact))
                        .filter(job ->
                                !placed.isAbout(job) && !placed.overlapping().contains(job.hiredBy()))
                        .findFirst()
                        .map(job -> Violation.of(
                                "Already employed at " + job.employer() + " since " + date(job.since())
                                        + "; end that employment on or before " + date(placed.on())
                                        + (placed.fact().fact() instanceof Transferred
                                                ? ", or move it to the side first, with Transfer {\"employment\": \""
                                                        + job.id() + "\", \"side\": true}"
                                                : ", or record this one with \"side\": true"),
                                job.hiredBy()))
                        .orElse(null);
    }

    private static boolean isMain(Career career, EmploymentId id, int endedBy) {
        return career.employments()
                .find(id)
                .filter(job -> !job.side() && (job.running() || job.endedBy().equals(OptionalInt.of(endedBy))))
                .isPresent();
    }

    private static @Nullable Violation hiredOn(PlacedFact placed, LocalDate on) {
        return placed.timeline().between(on, on.plusDays(1)).stream()
                .filter(it -> it.fact() instanceof Hired && placed.isOf(it))
                .findFirst()
                .map(hire -> Violation.of(
                        "The employment begins on " + date(on) + " and cannot end on that day: "
                                + "effectiveOn is the first day on which it no longer holds, " + date(on.plusDays(1))
                                + " at the earliest",
                        hire.number()))
                .orElse(null);
    }

    private static Violation notEmployed(PlacedFact placed) {
        String on = date(placed.on());
        Optional<Employment> ended = placed.fact().employment() == null
                ? placed.career().employments().endedLast()
                : placed.career().about(placed.fact());
        if (ended.isPresent()) {
            Employment last = ended.get();
            return Violation.of(
                    "Not employed on " + on + ": the employment at " + last.employer() + " ended on "
                            + date(last.days().getEnd()) + "; choose an earlier date, or record the next Hire first",
                    last.endedBy().orElseThrow());
        }
        List<RecordedFact> hires = placed.timeline().facts().stream()
                .filter(it -> it.fact() instanceof Hired)
                .toList();
        return hires.stream()
                .filter(placed::isOf)
                .findFirst()
                .map(hire -> Violation.of(
                        "Not employed on " + on + ": "
                                + (hire.equals(hires.getFirst()) ? "the first hire" : "the hire of that employment")
                                + " is on " + date(hire.effectiveOn()) + "; choose a date from then on",
                        hire.number()))
                .orElseGet(() -> Violation.of("Not employed on " + on + ": "
                        + (hires.isEmpty()
                                ? "no Hire is recorded; record it first"
                                : "the Hire of that employment is not recorded, or retracted; record it first, or "
                                        + "retract this fact in the same request")));
    }

    private static @Nullable Violation otherCurrency(Employment job, PayRate base) {
        Effective<PayRate> rate = job.rate();
        return base.currency().equals(rate.value().currency())
                ? null
                : Violation.of(
                        "The base is paid in " + rate.value().currency() + since(rate) + ", not in " + base.currency()
                                + "; AdjustSalary changes the currency",
                        rate.facts());
    }

    private static boolean differs(@Nullable String next, @Nullable Effective<String> now) {
        return next != null && !next.equals(Effective.valueOf(now));
    }

    private static String named(Position position) {
        return position.title().value()
                + (Effective.valueOf(position.level()) == null ? "" : ", " + Effective.valueOf(position.level()));
    }

    private static String since(Effective<PayRate> rate) {
        return " since " + date(rate.since()) + " (fact " + rate.facts().getFirst() + ")";
    }
}

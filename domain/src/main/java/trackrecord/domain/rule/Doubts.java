package trackrecord.domain.rule;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import trackrecord.domain.amount.Rational;
import trackrecord.domain.refusal.Code;
import trackrecord.domain.refusal.Problem;
import trackrecord.domain.text.Written;
import trackrecord.domain.vocabulary.Acceleration;
import trackrecord.domain.vocabulary.Correction.FactCorrected;
import trackrecord.domain.vocabulary.Correction.FactRetracted;
import trackrecord.domain.vocabulary.DatedFact;
import trackrecord.domain.vocabulary.Entry;
import trackrecord.domain.vocabulary.Fact;
import trackrecord.domain.vocabulary.Fact.EmploymentEnded;
import trackrecord.domain.vocabulary.PayRate;

/** Finds accepted commands that may be mistakes. A doubt is a warning; it never refuses. */
public final class Doubts {

    private static final Rational LOW = Rational.of(1_000);
    /** For currencies without decimals, whose unit is worth less. */
    private static final Rational LOW_WITHOUT_DECIMALS = Rational.of(100_000);

    private Doubts() {}

    /** @param entries of one request, in the order of its commands */
    public static List<Problem> of(List<? extends Entry> entries) {
        List<Problem> doubts = new ArrayList<>();
        for (int command = 0; command < entries.size(); command++) {
            switch (entries.get(command)) {
                case DatedFact dated -> of(dated, command, "", doubts);
                case FactCorrected correction -> of(correction.replacement(), command, "/replacement", doubts);
                case FactRetracted _ -> {}
            }
        }
        return List.copyOf(doubts);
    }

    private static void of(DatedFact dated, int command, String prefix, List<Problem> doubts) {
        lowBase(dated.fact(), command, prefix, doubts);
        if (dated.fact() instanceof EmploymentEnded end) {
            acceleratedAndKept(end, command, prefix, doubts);
        }
    }

    /** Each of the two has its own meaning, and the combination has a third one. */
    private static void acceleratedAndKept(EmploymentEnded end, int command, String prefix, List<Problem> doubts) {
        List<String> kept = end.keep() == null ? List.of() : end.keep();
        for (Acceleration it : end.accelerate() == null ? List.<Acceleration>of() : end.accelerate()) {
            if (kept.contains(it.grantId())) {
                doubts.add(Problem.inField(
                        Code.ACCELERATED_AND_KEPT,
                        "grant " + it.grantId() + " is both accelerated and kept: "
                                + (it.quantity() == null
                                        ? "all of it vests on the day of the end, and nothing is left to keep"
                                        : "what accelerate names vests on the day of the end, and the rest stays on its"
                                                + " schedule"),
                        command,
                        prefix + "/keep/" + kept.indexOf(it.grantId())));
            }
        }
    }

    private static void lowBase(Fact fact, int command, String prefix, List<Problem> doubts) {
        PayRate base = base(fact);
        if (base != null && isLow(base)) {
            doubts.add(Problem.inField(
                    Code.LOW_BASE,
                    base.per() == PayRate.Per.YEAR
                            ? Written.money(base.annual()) + " a year: is it an hourly rate?"
                            : base.words() + ": is that right?",
                    command,
                    prefix + "/baseSalary"));
        }
    }

    private static @Nullable PayRate base(Fact fact) {
        return fact instanceof Fact.SetsBase it ? it.baseSalary() : null;
    }

    /** Zero leaves pay open on purpose. */
    private static boolean isLow(PayRate base) {
        Rational least = base.currency().getDecimalPlaces() == 0 ? LOW_WITHOUT_DECIMALS : LOW;
        return !base.isZero() && base.exactAnnual().compareTo(least) < 0;
    }
}

package trackrecord.domain.measure;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;
import java.util.function.Supplier;
import org.joda.money.CurrencyUnit;
import org.jspecify.annotations.Nullable;
import trackrecord.domain.amount.Rational;
import trackrecord.domain.work.Work;

/**
 * An amount of money with its derivation: a tree that anybody can evaluate from its leaves. Immutable.
 *
 * <p>Every node is exact; only {@link Op#ROUND} rounds. Amounts are in major units of the currency. Label and formula
 * are built on demand, because most callers need only the amount.
 */
public final class Figure {

    /** How the value of a node follows from its parts. */
    public enum Op {
        /** A leaf: what a fact says. */
        FACT,
        /** A leaf: what a vesting schedule says. */
        TRANCHE,
        /** The sum of the parts; 0 if there are none. */
        SUM,
        /** The one part times {@link Figure#ratio}. */
        PRODUCT,
        /** The one part rounded to the currency's minor unit, half away from zero (HALF_UP). */
        ROUND
    }

    /** A remark that a reader needs to interpret a node. */
    public enum Mark {
        /** No price of the day is known: shares count at their value when granted. */
        AT_GRANT_VALUE,
        /**
         * Options count at their intrinsic value when granted: the share price minus the exercise price, without an
         * option model.
         */
        INTRINSIC,
        /** Options were exercised on a day for which no share price is known: they count as zero. */
        PRICE_UNKNOWN,
        /**
         * The employment ended for a reason for which no exercise window is recorded: options are assumed exercisable
         * until they expire.
         */
        WINDOW_UNKNOWN,
        /** The tranche fell due by its schedule, but no fact records that it vested: it counts as zero. */
        DUE_NOT_RECORDED
    }

    private final Op op;
    private final Rational exact;
    private final CurrencyUnit currency;
    private final @Nullable Rational ratio;
    private final List<Integer> ownFacts;
    private final List<Figure> parts;
    private final @Nullable Mark mark;
    private final Supplier<String> label;
    private final Supplier<String> formula;

    private Figure(
            Op op,
            Rational exact,
            CurrencyUnit currency,
            @Nullable Rational ratio,
            List<Integer> ownFacts,
            List<Figure> parts,
            @Nullable Mark mark,
            Supplier<String> label,
            Supplier<String> formula) {
        Work.step();
        this.op = op;
        this.exact = exact;
        this.currency = currency;
        this.ratio = ratio;
        this.ownFacts = ownFacts;
        this.parts = parts;
        this.mark = mark;
        this.label = label;
        this.formula = formula;
    }

    /**
     * A leaf.
     *
     * @param facts numbers of the facts that say so, at least one
     */
    public static Figure fact(
            Rational amount,
            CurrencyUnit currency,
            List<Integer> facts,
            Supplier<String> label,
            Supplier<String> formula) {
        return new Figure(Op.FACT, amount, currency, null, facts, List.of(), null, label, formula);
    }

    /**
     * A leaf.
     *
     * @param facts numbers of the facts behind the schedule, at least that of the grant
     */
    public static Figure tranche(
            Rational amount,
            CurrencyUnit currency,
            List<Integer> facts,
            Supplier<String> label,
            Supplier<String> formula) {
        return new Figure(Op.TRANCHE, amount, currency, null, facts, List.of(), null, label, formula);
    }

    /** @param parts all in {@code currency}; with none the sum is 0 */
    public static Figure sum(CurrencyUnit currency, List<Figure> parts, Supplier<String> label) {
        Rational sum = Rational.ZERO;
        for (Figure part : parts) {
            if (!part.currency.equals(currency)) {
                throw new IllegalArgumentException("a part in " + part.currency + " of a sum in " + currency);
            }
            sum = sum.plus(part.exact);
        }
        Work.steps(parts.size());
        List<Figure> copy = List.copyOf(parts);
        return new Figure(Op.SUM, sum, currency, null, List.of(), copy, null, label, () -> Wording.sum(copy, currency));
    }

    /** @param facts numbers of the facts behind the ratio; empty if only the facts of the part count */
    public static Figure product(
            Figure part, Rational ratio, List<Integer> facts, Supplier<String> label, Supplier<String> formula) {
        return new Figure(
                Op.PRODUCT, part.exact.times(ratio), part.currency, ratio, facts, List.of(part), null, label, formula);
    }

    /** The part rounded to the minor unit of its currency, half away from zero. */
    public static Figure rounded(Figure part, Supplier<String> label) {
        Rational rounded = part.exact.fits(part.currency.getDecimalPlaces()) ? part.exact : Rational.of(part.amount());
        return new Figure(
                Op.ROUND,
                rounded,
                part.currency,
                null,
                List.of(),
                List.of(part),
                null,
                label,
                () -> Wording.rounded(part));
    }

    /** The same figure with a mark. */
    public Figure marked(Mark mark) {
        return new Figure(op, exact, currency, ratio, ownFacts, parts, mark, label, formula);
    }

    /** The same figure under another label. */
    public Figure labelled(Supplier<String> label) {
        return new Figure(op, exact, currency, ratio, ownFacts, parts, mark, label, formula);
    }

    public Op op() {
        return op;
    }

    /** The value, unrounded, in major units. */
    public Rational exact() {
        return exact;
    }

    /** The value rounded to the currency's minor unit, half away from zero. This is the amount shown. */
    public BigDecimal amount() {
        return exact.round(currency.getDecimalPlaces());
    }

    /** Whether {@link #amount} equals {@link #exact}, so that only one of them needs to be shown. */
    public boolean isAmountExact() {
        return exact.fits(currency.getDecimalPlaces());
    }

    public CurrencyUnit currency() {
        return currency;
    }

    /** The factor of a PRODUCT; null for every other node. */
    public @Nullable Rational ratio() {
        return ratio;
    }

    public @Nullable Mark mark() {
        return mark;
    }

    /** A short name of the figure. */
    public String label() {
        return label.get();
    }

    /** The calculation in words and numbers. */
    public String formula() {
        return formula.get();
    }

    /** In the order in which they count; empty for a leaf. */
    public List<Figure> parts() {
        return parts;
    }

    /** Numbers of all facts behind this figure, ascending. */
    public List<Integer> facts() {
        TreeSet<Integer> facts = new TreeSet<>();
        collect(facts);
        return List.copyOf(facts);
    }

    private void collect(Collection<Integer> facts) {
        Work.steps(1 + ownFacts.size());
        facts.addAll(ownFacts);
        parts.forEach(part -> part.collect(facts));
    }

    /** Equal in value and currency, however derived. */
    public boolean sameAmountAs(Figure other) {
        return currency.equals(other.currency) && Objects.equals(exact, other.exact);
    }

    @Override
    public String toString() {
        return label() + ": " + Wording.money(exact, currency);
    }
}

package trackrecord.domain.claim;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Map.Entry;
import java.util.stream.Stream;
import org.joda.money.CurrencyUnit;
import trackrecord.domain.claim.Combination.Base;
import trackrecord.domain.claim.Combination.Benefits;
import trackrecord.domain.claim.Combination.Bonus;
import trackrecord.domain.claim.Combination.Equity;
import trackrecord.domain.claim.Combination.SignOn;
import trackrecord.domain.measure.Component;
import trackrecord.domain.measure.Figure;
import trackrecord.domain.work.Work;

/** All combinations of the available blocks, nearest to the claim first. */
final class Combinations {

    private static final int MOST = 20;
    private static final int NEAREST = 5;

    private final Claim claim;
    private final Blocks blocks;
    private final List<Combination> all;

    Combinations(Claim claim, Blocks blocks) {
        this.claim = claim;
        this.blocks = blocks;
        List<Combination> found = new ArrayList<>();
        for (Entry<Base, Figure> base : blocks.base().entrySet()) {
            for (Entry<Bonus, Figure> bonus : blocks.bonus().entrySet()) {
                for (Entry<SignOn, Figure> signOn : blocks.signOn().entrySet()) {
                    for (Entry<Equity, Figure> equity : blocks.equity().entrySet()) {
                        for (Entry<Benefits, Figure> benefits :
                                blocks.benefits().entrySet()) {
                            found.add(combination(base, bonus, signOn, equity, benefits));
                        }
                    }
                }
            }
        }
        // The sort is stable: combinations that are equally near keep the order of the blocks.
        found.sort(Comparator.comparing(it -> it.difference().abs()));
        this.all = inRows(found);
    }

    /** Merges combinations that differ only in the names of their blocks into one row, at the place of the first. */
    private List<Combination> inRows(List<Combination> found) {
        Map<List<BigDecimal>, List<Combination>> rows = new LinkedHashMap<>();
        for (Combination it : found) {
            Work.step();
            rows.computeIfAbsent(amounts(it), amounts -> new ArrayList<>()).add(it);
        }
        return rows.values().stream()
                .map(row -> row.getFirst()
                        .with(row.stream().skip(1).map(Combination::way).toList()))
                .toList();
    }

    private List<BigDecimal> amounts(Combination it) {
        return List.of(
                Blocks.of(blocks.base(), it.base()).amount(),
                Blocks.of(blocks.bonus(), it.bonus()).amount(),
                Blocks.of(blocks.signOn(), it.signOn()).amount(),
                Blocks.of(blocks.equity(), it.equity()).amount(),
                Blocks.of(blocks.benefits(), it.benefits()).amount());
    }

    /** The combinations within reach that have the parts stated in the claim; at most 20. */
    List<Combination> withinReach() {
        return all.stream()
                .filter(it -> claim.reaches(it.difference()) && hasClaimedComponents(it))
                .limit(MOST)
                .toList();
    }

    /** The nearest five that have the parts stated in the claim; if there are none, the nearest five of all. */
    List<Combination> nearest() {
        List<Combination> alike =
                all.stream().filter(this::hasClaimedComponents).limit(NEAREST).toList();
        return alike.isEmpty() ? all.stream().limit(NEAREST).toList() : alike;
    }

    private Combination combination(
            Entry<Base, Figure> base,
            Entry<Bonus, Figure> bonus,
            Entry<SignOn, Figure> signOn,
            Entry<Equity, Figure> equity,
            Entry<Benefits, Figure> benefits) {
        Work.step();
        CurrencyUnit currency = claim.currency();
        List<Figure> parts = Stream.of(
                        base.getValue(), bonus.getValue(), signOn.getValue(), equity.getValue(), benefits.getValue())
                .filter(it -> !it.exact().isZero())
                .toList();
        Figure sum = Figure.sum(
                currency,
                parts,
                () -> parts.isEmpty()
                        ? "Nothing"
                        : String.join(" + ", parts.stream().map(Figure::label).toList()));
        return new Combination(
                base.getKey(),
                bonus.getKey(),
                signOn.getKey(),
                equity.getKey(),
                benefits.getKey(),
                sum.amount(),
                claim.amount().getAmount().subtract(sum.amount()),
                sum,
                List.of());
    }

    private boolean hasClaimedComponents(Combination it) {
        return claim.components().entrySet().stream()
                .allMatch(claimed -> claim.reaches(claimed.getValue().subtract(amount(it, claimed.getKey()))));
    }

    private BigDecimal amount(Combination it, Component component) {
        return switch (component) {
            case BASE -> Blocks.of(blocks.base(), it.base()).amount();
            case BONUS ->
                Blocks.of(blocks.bonus(), it.bonus())
                        .amount()
                        .add(Blocks.of(blocks.signOn(), it.signOn()).amount());
            case EQUITY -> Blocks.of(blocks.equity(), it.equity()).amount();
            case BENEFITS -> Blocks.of(blocks.benefits(), it.benefits()).amount();
        };
    }
}

package trackrecord.domain.claim;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.threeten.extra.LocalDateRange;
import trackrecord.domain.career.Employment;
import trackrecord.domain.measure.Compensation;
import trackrecord.domain.measure.Figure;
import trackrecord.domain.measure.PayConvention;
import trackrecord.domain.measure.Totals;
import trackrecord.domain.random.FactVariants;
import trackrecord.domain.random.FactVariants.Variant;
import trackrecord.domain.random.RandomCareers;
import trackrecord.domain.random.Rounds;
import trackrecord.domain.rule.Decider;
import trackrecord.domain.timeline.History;
import trackrecord.domain.timeline.Timeline;
import trackrecord.domain.vocabulary.Correction.FactCorrected;
import trackrecord.domain.vocabulary.Fact;
import trackrecord.domain.vocabulary.Fact.LeaveEnded;
import trackrecord.domain.vocabulary.Fact.LeaveStarted;
import trackrecord.domain.vocabulary.Fact.VestingEventRecorded;
import trackrecord.domain.vocabulary.RecordedEntry;
import trackrecord.domain.vocabulary.RecordedFact;
import trackrecord.domain.vocabulary.Remarks;

/**
 * Every leaf of a figure, and every product, names the facts that it follows from, and no others. Each fact of random
 * careers is corrected, one field at a time, as the rules allow: what names the fact moves by some correction of it,
 * what does not name it by none.
 *
 * <p>A leaf is known by its place, its label and its facts. Labels name days, so a correction of a date may make other
 * leaves of what was one: such a leaf is no longer there, and has not moved.
 */
class FactsOfFiguresTest {

    private static final int CAREERS_A_BLOCK = Rounds.of(1, 2);

    /** @param where the measure or the block */
    private record Node(String where, Figure.Op op, String label, List<Integer> facts) {
        Node regardlessOfFacts() {
            return new Node(where, op, label, List.of());
        }

        /** A label ends with its employer only while another one has a part in the figure. */
        Node withoutEmployer(List<String> employers) {
            for (String employer : employers) {
                if (label.endsWith(", " + employer)) {
                    return new Node(where, op, label.substring(0, label.length() - employer.length() - 2), facts);
                }
            }
            return this;
        }
    }

    /** What a question was answered before any correction, and which facts have moved which nodes so far. */
    private static final class Asked {
        private final Question question;
        private final Map<Node, Set<String>> nodes;
        private final Map<Node, Set<String>> byLabel;
        private final Map<Node, Set<Integer>> moved = new HashMap<>();

        Asked(Question question, Timeline timeline) {
            this.question = question;
            this.nodes = question.nodes(timeline, false);
            this.byLabel = question.nodes(timeline, true);
        }

        void again(Timeline corrected, int fact, Variant variant, Set<String> wrong) {
            Map<Node, Set<String>> after = question.nodes(corrected, false);
            Map<Node, Set<String>> afterByLabel = question.nodes(corrected, true);
            nodes.forEach((node, values) -> {
                Set<String> now = after.get(node);
                if (node.facts().contains(fact)) {
                    if (!byLabel.get(node.regardlessOfFacts()).equals(afterByLabel.get(node.regardlessOfFacts()))) {
                        moved.computeIfAbsent(node, it -> new HashSet<>()).add(fact);
                    }
                } else if (now == null ? !variant.chooses() && isThere(node.where(), after) : !now.equals(values)) {
                    wrong.add(node + " moves by fact " + fact + ", " + variant.fact() + ", " + question);
                }
            });
        }

        /** Whether anything is left there: a block, or a currency of a measure, that comes to nothing is left out whole. */
        private static boolean isThere(String where, Map<Node, Set<String>> nodes) {
            return nodes.keySet().stream().anyMatch(it -> it.where().equals(where));
        }

        void unmoved(Timeline timeline, Set<String> wrong) {
            for (Node node : nodes.keySet()) {
                for (int number : node.facts()) {
                    Fact fact = timeline.fact(number).orElseThrow().fact();
                    if (!moved.getOrDefault(node, Set.of()).contains(number)
                            && !mayStand(node, fact)
                            && !byLabel.get(node.regardlessOfFacts()).equals(Set.of("0/1"))) {
                        wrong.add(node + " does not move by fact " + number + ", " + fact + ", " + question);
                    }
                }
            }
        }
    }

    @ParameterizedTest(name = "seeds from {0} on")
    @ValueSource(longs = {0, 100, 202, 302, 402, 502})
    void leavesNameTheFactsThatMoveThemAndNoOthers(long first) {
        for (long seed = first; seed < first + CAREERS_A_BLOCK; seed++) {
            TreeSet<String> wrong = new TreeSet<>();
            History history = RandomCareers.of(seed, 40).history();
            SplittableRandom random = new SplittableRandom(seed);
            List<Asked> asked = Stream.of(PayConvention.values())
                    .map(it -> new Asked(Question.of(history.timeline(), random, it), history.timeline()))
                    .toList();
            for (RecordedFact recorded : history.timeline().facts()) {
                for (Variant variant : FactVariants.of(recorded.dated())) {
                    History corrected = history.plus(List.of(new RecordedEntry(
                            history.version() + 1,
                            history.lastRecordedAt().orElseThrow(),
                            "test",
                            new FactCorrected(recorded.number(), variant.fact(), Remarks.NONE))));
                    if (Decider.illegalSteps(corrected).isEmpty()) {
                        asked.forEach(it -> it.again(corrected.timeline(), recorded.number(), variant, wrong));
                    }
                }
            }
            asked.forEach(it -> it.unmoved(history.timeline(), wrong));
            assertThat(wrong).as("seed %d", seed).isEmpty();
        }
    }

    /**
     * Where no correction need move what names the fact. What is left to accelerate is what all leaves and vesting
     * events of the grant leave: one of them that reaches no tranche, or by rounding alone, leaves it as it is. What is
     * scheduled beside an event moves where another date or fraction of the event takes a rounded sum over a whole unit: of
     * the few that are tried none may, or a vest that is recorded forbids it. {@code EventsBehindTest} holds, over schedules
     * alone, that every event that is named does move it.
     */
    private static boolean mayStand(Node node, Fact fact) {
        return node.label().contains(", scheduled for ") && fact instanceof VestingEventRecorded
                || node.label().contains(", accelerated on ")
                        && (fact instanceof VestingEventRecorded
                                || fact instanceof LeaveStarted
                                || fact instanceof LeaveEnded);
    }

    private record Question(LocalDate day, LocalDateRange window, PayConvention convention) {

        private static final List<CurrencyUnit> CURRENCIES =
                List.of(CurrencyUnit.USD, CurrencyUnit.EUR, CurrencyUnit.JPY);

        static Question of(Timeline timeline, SplittableRandom random, PayConvention convention) {
            LocalDate day = timeline.facts()
                    .get(random.nextInt(timeline.facts().size()))
                    .effectiveOn()
                    .plusDays(random.nextInt(0, 300));
            LocalDate from = day.minusDays(random.nextInt(1, 2000));
            return new Question(day, LocalDateRange.of(from, day.plusDays(1)), convention);
        }

        Map<Node, Set<String>> nodes(Timeline timeline, boolean byLabel) {
            Map<Node, Set<String>> found = found(timeline, byLabel);
            List<String> employers = timeline.atTheEnd().employments().all().stream()
                    .map(Employment::employer)
                    .toList();
            Map<Node, Set<String>> nodes = new LinkedHashMap<>();
            found.forEach(
                    (node, values) -> nodes.computeIfAbsent(node.withoutEmployer(employers), it -> new TreeSet<>())
                            .addAll(values));
            return nodes;
        }

        private Map<Node, Set<String>> found(Timeline timeline, boolean byLabel) {
            Map<Node, Set<String>> nodes = new LinkedHashMap<>();
            add(nodes, "ANNUALIZED", Compensation.annualized(timeline, day), byLabel);
            add(nodes, "REALIZED", Compensation.realized(timeline, window, convention), byLabel);
            add(nodes, "GRANTED", Compensation.granted(timeline, window, convention), byLabel);
            add(nodes, "FIRST_YEAR", Compensation.firstYear(timeline, day), byLabel);
            for (CurrencyUnit currency : CURRENCIES) {
                Blocks blocks = new Blocks(
                        timeline,
                        new Claim(Money.ofMajor(currency, 1), window, BigDecimal.ONE, Map.of(), null),
                        convention);
                Stream.of(blocks.base(), blocks.bonus(), blocks.signOn(), blocks.equity(), blocks.benefits())
                        .forEach(kind -> kind.forEach((block, figure) -> add(
                                nodes,
                                block.getClass().getSimpleName() + " " + block + " " + currency,
                                figure,
                                byLabel)));
            }
            return nodes;
        }

        private static void add(Map<Node, Set<String>> nodes, String where, Totals totals, boolean byLabel) {
            totals.currencies().forEach(it -> add(nodes, where + " " + it.currency(), it.totalWithBenefits(), byLabel));
        }

        private static void add(Map<Node, Set<String>> nodes, String where, Figure figure, boolean byLabel) {
            if (figure.op() != Figure.Op.SUM && figure.op() != Figure.Op.ROUND) {
                Node node = new Node(where, figure.op(), figure.label(), figure.facts());
                nodes.computeIfAbsent(byLabel ? node.regardlessOfFacts() : node, it -> new TreeSet<>())
                        .add(byLabel || !isOfMore(figure) ? figure.exact().toString() : "x " + figure.ratio());
            }
            figure.parts().forEach(part -> add(nodes, where, part, byLabel));
        }

        /** What is worked out within has other parts on other days: of its own, such a product says by how much. */
        private static boolean isOfMore(Figure figure) {
            return figure.op() == Figure.Op.PRODUCT
                    && !figure.parts().getFirst().parts().isEmpty();
        }
    }
}

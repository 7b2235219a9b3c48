package trackrecord.application.exchange.imports;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import trackrecord.application.exchange.file.FileProblem;
import trackrecord.application.exchange.file.FileRejected;
import trackrecord.application.exchange.file.ImportedFile;
import trackrecord.application.exchange.imports.CapTableFacts.Dated;
import trackrecord.domain.amount.Rational;
import trackrecord.domain.career.State;
import trackrecord.domain.refusal.Code;
import trackrecord.domain.refusal.Rejected;
import trackrecord.domain.rule.Decider;
import trackrecord.domain.text.Written;
import trackrecord.domain.timeline.History;
import trackrecord.domain.timeline.Timeline;
import trackrecord.domain.vesting.Forfeiture;
import trackrecord.domain.vesting.GrantStatus;
import trackrecord.domain.vocabulary.Action;
import trackrecord.domain.vocabulary.EntryType;
import trackrecord.domain.vocabulary.RecordedFact;

/**
 * Finds cancellations in a cap table that repeat the effect of the end of an employment, which forfeits unvested units.
 * The format has no end of employment, so a package cancels those units with a separate object, on that day or some
 * weeks later.
 */
final class CapTableEnds {

    private static final int MOST_DAYS = 31;

    private final History history;
    private final CapTableFacts facts;
    private final HeldGrants recorded;

    CapTableEnds(History history, CapTableFacts facts) {
        this.history = history;
        this.facts = facts;
        this.recorded = new HeldGrants(history.timeline());
    }

    /**
     * Leaves them out.
     *
     * @throws FileRejected if such a cancellation has other units than the end forfeited
     */
    void recognise() {
        Map<String, List<Dated>> byGrant = new LinkedHashMap<>();
        for (Dated each : facts.ends()) {
            if (isSoonAfterAnEnd(each.on()) && !isRecorded(each)) {
                HeldGrants.grantId(each.command().action())
                        .ifPresent(id -> byGrant.computeIfAbsent(id, _ -> new ArrayList<>())
                                .add(each));
            }
        }
        Timeline without = byGrant.isEmpty()
                ? null
                : without(byGrant.values().stream().flatMap(List::stream).toList());
        if (without != null) {
            byGrant.forEach((grantId, cancelled) -> recognise(without, grantId, cancelled));
        }
    }

    private boolean isSoonAfterAnEnd(LocalDate day) {
        return history.timeline().facts().stream()
                .filter(it -> it.dated().type() == EntryType.EMPLOYMENT_ENDED)
                .map(RecordedFact::effectiveOn)
                .anyMatch(end -> isSoonAfter(end, day));
    }

    private static boolean isSoonAfter(LocalDate end, LocalDate day) {
        return !day.isBefore(end) && !day.isAfter(end.plusDays(MOST_DAYS));
    }

    /** Whether the cancellation matches a recorded fact of the same grant and day. */
    private boolean isRecorded(Dated cancelled) {
        String grantId = HeldGrants.grantId(cancelled.command().action()).orElse("");
        return recorded.of(grantId).stream()
                .anyMatch(it -> it.effectiveOn().equals(cancelled.on())
                        && it.dated().type() == cancelled.command().type());
    }

    /** The career with the rest of the package; null if that cannot be recorded, which is reported elsewhere. */
    private @Nullable Timeline without(List<Dated> cancelled) {
        LinedCommands rest = new LinedCommands();
        facts.passOn(rest, cancelled);
        try {
            ImportedFile file = rest.correcting(history);
            return file.commands().isEmpty()
                    ? history.timeline()
                    : Decider.decide(history, file.commands(), Instant.EPOCH, "")
                            .after()
                            .timeline();
        } catch (Rejected | FileRejected e) {
            return null;
        }
    }

    private void recognise(Timeline without, String grantId, List<Dated> cancelled) {
        LocalDate last = cancelled.getLast().on();
        State state = without.on(last);
        GrantStatus status = state.career().grant(grantId).map(state::status).orElse(null);
        if (status == null) {
            return;
        }
        List<Forfeiture> taken = status.forfeitures().stream()
                .filter(it -> it.cause() == Forfeiture.Cause.ENDED && isSoonAfter(it.on(), last))
                .toList();
        Rational units = taken.stream()
                .map(Forfeiture::amount)
                .reduce(Rational.ZERO, Rational::plus)
                .times(status.factor());
        if (units.isZero()) {
            return;
        }
        Rational all = cancelled.stream().map(CapTableEnds::units).reduce(Rational.ZERO, Rational::plus);
        List<Dated> same = all.equals(units)
                ? cancelled
                : cancelled.stream()
                        .filter(it -> units(it).equals(units))
                        .limit(1)
                        .toList();
        String end = "the end of the employment on " + taken.getFirst().on() + " (fact "
                + taken.getFirst().fact() + ") took " + Written.number(units.shortest(10))
                + " unvested units of grant " + grantId;
        if (same.isEmpty()) {
            Dated first = cancelled.getFirst();
            String path = first.origin().path();
            throw new FileRejected(List.of(new FileProblem(
                    Code.INVALID_FIELD,
                    first.origin().place(),
                    path == null ? "" : path,
                    end + ", and the package cancels " + Written.number(all.shortest(10))
                            + " within a month of it, so what was unvested cannot be determined; correct the grant, its vests or"
                            + " the end if they differ, or record what else was cancelled with "
                            + first.command().type().commandName() + " on " + first.on()
                            + ", then import the package again",
                    List.of(taken.getFirst().fact()))));
        }
        same.forEach(it -> facts.leaveOut(it, end + ", which is what it cancels"));
    }

    private static Rational units(Dated cancelled) {
        return switch (cancelled.command().action()) {
            case Action.CancelOptions it -> Rational.of(it.units());
            case Action.ForfeitRsu it -> it.quantity().amount();
            default -> Rational.ZERO;
        };
    }
}

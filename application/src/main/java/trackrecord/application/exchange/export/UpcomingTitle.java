package trackrecord.application.exchange.export;

import trackrecord.domain.amount.Rational;
import trackrecord.domain.text.Counted;
import trackrecord.domain.text.Written;
import trackrecord.domain.upcoming.UpcomingEntry;
import trackrecord.domain.upcoming.UpcomingEntry.Anniversary;
import trackrecord.domain.upcoming.UpcomingEntry.Deadline;
import trackrecord.domain.upcoming.UpcomingEntry.Falling;
import trackrecord.domain.upcoming.UpcomingEntry.Kind;
import trackrecord.domain.upcoming.UpcomingEntry.Recorded;
import trackrecord.domain.vesting.Grant;

/** Describes an upcoming event in a few words, without date and full stop. */
public final class UpcomingTitle {

    private UpcomingTitle() {}

    public static String of(UpcomingEntry entry) {
        return switch (entry) {
            case Recorded it -> FactSentence.of(it.fact().fact());
            case Falling it ->
                falling(it.kind()) + amount(it.grant(), it.amount()) + " of grant "
                        + it.grant().grantId() + " (" + it.grant().employer() + ")";
            case Deadline it ->
                deadline(it.kind()) + amount(it.grant(), it.amount()) + " of grant "
                        + it.grant().grantId() + " (" + it.grant().employer() + ")"
                        + (it.kind() == Kind.ELECTION_83B
                                ? ", day 30 after the early exercise (not shifted by weekends)"
                                : "");
            case Anniversary it ->
                Counted.of(it.years(), "year") + " at " + it.employment().employer();
        };
    }

    private static String falling(Kind kind) {
        return switch (kind) {
            case CLIFF -> "Cliff: ";
            case EVENT_AWAITED -> "Waiting for an event: ";
            case VEST, FACT, BENEFIT_END, EXPIRY, EXERCISE_BY, ELECTION_83B, ANNIVERSARY -> "Vesting: ";
        };
    }

    private static String deadline(Kind kind) {
        return switch (kind) {
            case EXPIRY -> "Options expire after this day: ";
            case ELECTION_83B -> "Last day for an 83(b) election: ";
            case EXERCISE_BY, CLIFF, VEST, EVENT_AWAITED, FACT, BENEFIT_END, ANNIVERSARY -> "Last day to exercise: ";
        };
    }

    private static String amount(Grant grant, Rational amount) {
        return grant.inUnits()
                ? Written.number(amount.shortest(grant.decimals())) + " units"
                : Written.money(amount.round(grant.decimals()), grant.currency());
    }
}

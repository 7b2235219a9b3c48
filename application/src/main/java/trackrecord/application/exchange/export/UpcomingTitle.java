package trackrecord.application.exchange.export;

import trackrecord.domain.amount.Rational;
import trackrecord.domain.text.Counted;
import trackrecord.domain.text.Written;
import trackrecord.domain.upcoming.UpcomingEntry;
import trackrecord.domain.upcoming.UpcomingEntry.Anniversary;
import trackrecord.domain.upcoming.UpcomingEntry.Falling;
import trackrecord.domain.upcoming.UpcomingEntry.Kind;
import trackrecord.domain.upcoming.UpcomingEntry.Recorded;
import trackrecord.domain.vesting.Grant;

/** What comes next in a few words: no date, no full stop. */
public final class UpcomingTitle {

    private UpcomingTitle() {}

    public static String of(UpcomingEntry entry) {
        return switch (entry) {
            case Recorded it -> FactSentence.of(it.fact().fact());
            case Falling it ->
                falling(it.kind()) + amount(it.grant(), it.amount()) + " of grant "
                        + it.grant().grantId() + " (" + it.grant().employer() + ")";
            case Anniversary it ->
                Counted.of(it.years(), "year") + " at " + it.employment().employer();
        };
    }

    private static String falling(Kind kind) {
        return switch (kind) {
            case CLIFF -> "Cliff: ";
            case EVENT_AWAITED -> "Waiting for an event: ";
            case VEST, FACT, BENEFIT_END, ANNIVERSARY -> "Vesting: ";
        };
    }

    private static String amount(Grant grant, Rational amount) {
        return grant.inUnits()
                ? Written.number(amount.shortest(grant.decimals())) + " units"
                : Written.money(amount.round(grant.decimals()), grant.currency());
    }
}

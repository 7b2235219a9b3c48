package trackrecord.domain.measure;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.threeten.extra.LocalDateRange;
import trackrecord.domain.career.Career;
import trackrecord.domain.career.State;
import trackrecord.domain.vesting.Exercise;
import trackrecord.domain.vesting.Grant;
import trackrecord.domain.vesting.GrantStatus;
import trackrecord.domain.vesting.Instrument.Options;
import trackrecord.domain.vesting.Instrument.StockUnits;
import trackrecord.domain.vesting.Instrument.StockValue;
import trackrecord.domain.vesting.Repurchase;
import trackrecord.domain.vesting.Vest;

/** What a grant paid on a day: stock when it vests, options when they are exercised, minus what is taken back. */
record EquityReceipt(LocalDate on, Figure figure) {

    /** The receipts of a window, in the order of the timeline. */
    static List<EquityReceipt> of(State state, Grant grant, LocalDateRange window) {
        GrantStatus status = state.status(grant);
        return switch (grant.instrument()) {
            case StockUnits _, StockValue _ -> ofVests(state.career(), status, window);
            case Options it -> ofExercises(state.career(), status, it, window);
        };
    }

    private static List<EquityReceipt> ofVests(Career career, GrantStatus status, LocalDateRange window) {
        List<EquityReceipt> receipts = new ArrayList<>();
        for (Vest vest : status.vests()) {
            if (window.contains(vest.on())) {
                receipts.add(new EquityReceipt(vest.on(), Worth.of(career, status.grant(), vest)));
            }
        }
        return receipts;
    }

    private static List<EquityReceipt> ofExercises(
            Career career, GrantStatus status, Options options, LocalDateRange window) {
        Grant grant = status.grant();
        List<EquityReceipt> receipts = new ArrayList<>();
        for (Exercise exercise : status.exercises()) {
            if (window.contains(exercise.on())) {
                receipts.add(new EquityReceipt(exercise.on(), OptionGain.of(career, grant, options, exercise)));
            }
        }
        for (Repurchase repurchase : status.repurchases()) {
            if (window.contains(repurchase.on())) {
                receipts.add(
                        new EquityReceipt(repurchase.on(), OptionGain.takenBack(career, grant, options, repurchase)));
            }
        }
        return receipts;
    }
}

package trackrecord.domain.vocabulary;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.Period;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The field rules of options, of shares bought through a plan, and of adjusted units. */
final class OptionFieldRules {

    private static final Period LONGEST_WINDOW = Period.ofYears(100);

    private OptionFieldRules() {}

    static void grant(LocalDate on, Action.GrantOptions c, FieldCheck check) {
        check.name("/grantId", c.grantId());
        OptionTerms options = c.options();
        check.present("/kind", options.kind());
        check.positive("/units", options.units(), "units");
        check.notNegative("/exercisePrice", options.exercisePrice());
        check.optionalNotNegative("/unitPrice", options.unitPrice());
        check.optionalNotNegative("/fairValue", options.fairValue());
        check.optionalNotNegative("/claimedValue", options.claimedValue());
        check.sameCurrency("/unitPrice/currency", options.unitPrice(), options.exercisePrice());
        check.sameCurrency("/fairValue/currency", options.fairValue(), options.exercisePrice());
        check.sameCurrency("/claimedValue/currency", options.claimedValue(), options.exercisePrice());
        check.optionalDate("/expiresOn", options.expiresOn());
        if (options.expiresOn() != null && on != null && options.expiresOn().isBefore(on)) {
            check.invalid(
                    "/expiresOn",
                    "must not be before the grant (" + on + "), not " + options.expiresOn()
                            + "; it is the last day on which the options can be exercised");
        }
        windows(options.windows(), check);
        FieldRules.vesting(c.vesting(), check);
    }

    private static void windows(@Nullable List<ExerciseWindow> windows, FieldCheck check) {
        if (windows == null || !check.fits("/windows", windows)) {
            return;
        }
        Set<EndReason> named = EnumSet.noneOf(EndReason.class);
        boolean others = false;
        for (int i = 0; i < windows.size(); i++) {
            ExerciseWindow window = windows.get(i);
            FieldCheck below = check.below("/windows/" + i);
            if (window.reasons() == null) {
                if (others) {
                    below.invalid("/reasons", "is missing; only one window can be for all other reasons");
                }
                others = true;
            } else {
                reasons(window.reasons(), named, below);
            }
            period(window.period(), below);
        }
    }

    private static void reasons(List<EndReason> reasons, Set<EndReason> named, FieldCheck check) {
        if (reasons.isEmpty()) {
            check.invalid("/reasons", "must name a reason; leave it out for all reasons that no other window names");
        }
        for (int i = 0; i < reasons.size() && check.fits("/reasons", reasons); i++) {
            if (!named.add(reasons.get(i))) {
                check.invalid("/reasons/" + i, reasons.get(i) + " has a window already; name each reason once");
            }
        }
    }

    private static void period(@Nullable Period period, FieldCheck check) {
        if (!check.present("/period", period) || period == null) {
            return;
        }
        if (period.isNegative()) {
            check.invalid("/period", "must be a period of months, years or days such as \"P3M\", not " + period);
        } else if (isLong(period)) {
            check.invalid("/period", "must be at most 100 years, not " + period);
        }
    }

    private static boolean isLong(Period period) {
        LocalDate day = FieldRules.FIRST_DAY;
        return period.toTotalMonths() > LONGEST_WINDOW.toTotalMonths()
                || day.plus(period).isAfter(day.plus(LONGEST_WINDOW));
    }

    static void exercise(Action.ExerciseOptions c, FieldCheck check) {
        check.name("/grantId", c.grantId());
        check.positive("/units", c.units(), "units");
        check.optionalNotNegative("/unitPrice", c.unitPrice());
    }

    static void cancel(Action.CancelOptions c, FieldCheck check) {
        check.name("/grantId", c.grantId());
        check.positive("/units", c.units(), "units");
        check.optionalText("/reason", c.reason());
    }

    static void purchase(Action.PurchaseShares c, FieldCheck check) {
        check.positive("/units", c.units(), "units");
        check.notNegative("/price", c.price());
        check.notNegative("/unitPrice", c.unitPrice());
        check.optionalNotNegative("/offeringPrice", c.offeringPrice());
        check.sameCurrency("/unitPrice/currency", c.unitPrice(), c.price());
        check.sameCurrency("/offeringPrice/currency", c.offeringPrice(), c.price());
    }

    static void adjust(Action.AdjustUnits c, FieldCheck check) {
        check.name("/grantId", c.grantId());
        check.present("/reason", c.reason());
        if (check.present("/units", c.units())) {
            if (c.units().signum() == 0) {
                check.invalid("/units", "must not be 0; a positive number adds units, a negative one takes them away");
            }
            check.bounded("/units", c.units());
        }
    }

    static void withheld(@Nullable BigDecimal withheld, @Nullable BigDecimal units, FieldCheck check) {
        if (withheld == null) {
            return;
        }
        check.bounded("/withheldUnits", withheld);
        if (withheld.signum() < 0) {
            check.invalid("/withheldUnits", "must not be negative");
        } else if (units != null && withheld.compareTo(units) > 0) {
            check.invalid(
                    "/withheldUnits",
                    "must be at most the units that vest (" + units.toPlainString() + "), not "
                            + withheld.toPlainString());
        }
    }
}

package trackrecord.domain.rule;

import static trackrecord.domain.rule.EquityRules.grant;
import static trackrecord.domain.rule.EquityRules.inKind;
import static trackrecord.domain.rule.EquityRules.known;
import static trackrecord.domain.rule.EquityRules.otherCurrency;
import static trackrecord.domain.rule.EquityRules.withinUnvested;
import static trackrecord.domain.rule.Sentences.date;
import static trackrecord.domain.rule.Sentences.number;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import trackrecord.domain.amount.Rational;
import trackrecord.domain.refusal.Code;
import trackrecord.domain.vesting.Grant;
import trackrecord.domain.vesting.Instrument;
import trackrecord.domain.vesting.OptionBalance;
import trackrecord.domain.vocabulary.Fact.OptionsCancelled;
import trackrecord.domain.vocabulary.Fact.OptionsExercised;
import trackrecord.domain.vocabulary.Fact.RsuForfeited;
import trackrecord.domain.vocabulary.Fact.RsuVested;
import trackrecord.domain.vocabulary.Fact.SharesPurchased;
import trackrecord.domain.vocabulary.Fact.UnitsAdjusted;
import trackrecord.domain.vocabulary.OptionKind;
import trackrecord.domain.vocabulary.Quantity;

/** Rules about options, adjusted units, and shares bought through a plan. */
final class OptionRules {

    static final Rule VEST_OF_STOCK = Rule.of(
            "stock vests by a fact",
            Code.OTHER_INSTRUMENT,
            RsuVested.class,
            (placed, it) -> ofStock(
                    grant(placed, it.grantId()),
                    "its options vest when their date comes; record ExerciseOptions when they are exercised"));

    static final Rule FORFEIT_OF_STOCK = Rule.of(
            "stock is forfeited",
            Code.OTHER_INSTRUMENT,
            RsuForfeited.class,
            (placed, it) -> ofStock(grant(placed, it.grantId()), "CancelOptions records what is given up of it"));

    static final Rule EXERCISE_OF_A_GRANT = Rule.of(
            "an exercise names a grant",
            Code.GRANT_UNKNOWN,
            OptionsExercised.class,
            (placed, it) -> known(placed, it.grantId()));

    static final Rule EXERCISE_OF_OPTIONS = Rule.of(
            "options are exercised",
            Code.OTHER_INSTRUMENT,
            OptionsExercised.class,
            (placed, it) -> ofOptions(grant(placed, it.grantId()), "VestRsu records what vests of it"));

    static final Rule RIGHTS_HAVE_NO_METHOD = Rule.of(
            "nothing is paid for an appreciation right",
            Code.INVALID_FIELD,
            OptionsExercised.class,
            (placed, it) -> it.method() != null && isRight(grant(placed, it.grantId()))
                    ? Violation.of(
                                    "method must be left out: grant " + it.grantId()
                                            + " is one of appreciation rights (SAR), for which nothing is paid",
                                    grant(placed, it.grantId()).number())
                            .at("/method")
                    : null);

    static final Rule EXERCISE_KEEPS_CURRENCY = Rule.of(
            "an exercise is in the currency of its grant",
            Code.CURRENCY_DIFFERS,
            OptionsExercised.class,
            (placed, it) -> it.unitPrice() == null
                    ? null
                    : otherCurrency(grant(placed, it.grantId()), it.unitPrice().getCurrencyUnit()));

    static final Rule EXERCISE_IN_KIND = Rule.of(
            "an exercise is in the units of its grant",
            Code.UNIT_MISMATCH,
            OptionsExercised.class,
            (placed, it) -> inKind(grant(placed, it.grantId()), new Quantity.Units(it.units())));

    static final Rule EXERCISE_IN_TIME =
            Rule.of("options are exercised before they lapse", Code.LAPSED, OptionsExercised.class, (placed, it) -> {
                Grant grant = grant(placed, it.grantId());
                LocalDate last = balance(placed, grant).exerciseBy();
                return last == null || !placed.on().isAfter(last)
                        ? null
                        : Violation.of(
                                "The options of grant " + it.grantId() + " lapsed: the last day to exercise them was "
                                        + date(last) + ", before " + date(placed.on()),
                                grant.number());
            });

    static final Rule EXERCISE_WITHIN_EXERCISABLE = Rule.of(
            "not more is exercised than can be", Code.MORE_THAN_EXERCISABLE, OptionsExercised.class, (placed, it) -> {
                Grant grant = grant(placed, it.grantId());
                Rational exercisable = balance(placed, grant).exercisable();
                return Rational.of(it.units()).compareTo(exercisable) <= 0
                        ? null
                        : Violation.of(
                                number(Rational.of(it.units())) + " is more than the " + number(exercisable)
                                        + " of grant " + it.grantId() + " that can be exercised on "
                                        + date(placed.on()),
                                grant.number());
            });

    static final Rule CANCEL_OF_A_GRANT = Rule.of(
            "a cancellation names a grant",
            Code.GRANT_UNKNOWN,
            OptionsCancelled.class,
            (placed, it) -> known(placed, it.grantId()));

    static final Rule CANCEL_OF_OPTIONS = Rule.of(
            "options are cancelled",
            Code.OTHER_INSTRUMENT,
            OptionsCancelled.class,
            (placed, it) -> ofOptions(grant(placed, it.grantId()), "ForfeitRsu records what is lost of it"));

    static final Rule CANCEL_IN_KIND = Rule.of(
            "a cancellation is in the units of its grant",
            Code.UNIT_MISMATCH,
            OptionsCancelled.class,
            (placed, it) -> inKind(grant(placed, it.grantId()), new Quantity.Units(it.units())));

    static final Rule CANCEL_WITHIN_OPEN = Rule.of(
            "not more is cancelled than is open", Code.MORE_THAN_UNVESTED, OptionsCancelled.class, (placed, it) -> {
                Grant grant = grant(placed, it.grantId());
                Rational open = balance(placed, grant).open();
                return Rational.of(it.units()).compareTo(open) <= 0
                        ? null
                        : Violation.of(
                                number(Rational.of(it.units())) + " is more than the " + number(open) + " of grant "
                                        + it.grantId() + " neither exercised, forfeited nor lapsed on "
                                        + date(placed.on()),
                                grant.number());
            });

    static final Rule ADJUSTMENT_OF_A_GRANT = Rule.of(
            "an adjustment names a grant",
            Code.GRANT_UNKNOWN,
            UnitsAdjusted.class,
            (placed, it) -> known(placed, it.grantId()));

    static final Rule ADJUSTMENT_OF_UNITS = Rule.of(
            "units of stock are adjusted", Code.UNIT_MISMATCH, UnitsAdjusted.class, (placed, it) -> switch (grant(
                            placed, it.grantId())
                    .instrument()) {
                case Instrument.StockUnits _ -> null;
                case Instrument.StockValue _, Instrument.Options _ ->
                    Violation.of(
                            "Grant " + it.grantId() + " is not one of restricted stock units; only their units change",
                            grant(placed, it.grantId()).number());
            });

    static final Rule ADJUSTMENT_WITHIN_UNVESTED = Rule.of(
            "not more is taken than is unvested",
            Code.MORE_THAN_UNVESTED,
            UnitsAdjusted.class,
            (placed, it) -> it.units().signum() > 0
                    ? null
                    : withinUnvested(
                            placed, it.grantId(), Rational.of(it.units()).negated()));

    static final Rule PURCHASE_AFTER_FIRST_HIRE = Rule.of(
            "shares are bought from the first hire on",
            Code.BEFORE_FIRST_HIRE,
            SharesPurchased.class,
            (placed, it) -> placed.career().employments().isEmpty()
                    ? Violation.of("No employment has begun by " + date(placed.on())
                            + "; shares are bought on or after the first hire")
                    : null);

    static final List<Rule> ALL = List.of(
            EXERCISE_OF_A_GRANT,
            EXERCISE_OF_OPTIONS,
            RIGHTS_HAVE_NO_METHOD,
            EXERCISE_KEEPS_CURRENCY,
            EXERCISE_IN_KIND,
            EXERCISE_IN_TIME,
            EXERCISE_WITHIN_EXERCISABLE,
            CANCEL_OF_A_GRANT,
            CANCEL_OF_OPTIONS,
            CANCEL_IN_KIND,
            CANCEL_WITHIN_OPEN,
            ADJUSTMENT_OF_A_GRANT,
            ADJUSTMENT_OF_UNITS,
            ADJUSTMENT_WITHIN_UNVESTED,
            PURCHASE_AFTER_FIRST_HIRE);

    private OptionRules() {}

    private static OptionBalance balance(PlacedFact placed, Grant grant) {
        return placed.before().status(grant).options().orElseThrow();
    }

    private static @Nullable Violation ofStock(Grant grant, String wayOut) {
        return switch (grant.instrument()) {
            case Instrument.StockUnits _, Instrument.StockValue _ -> null;
            case Instrument.Options _ ->
                Violation.of("Grant " + grant.grantId() + " is a grant of options; " + wayOut, grant.number());
        };
    }

    private static @Nullable Violation ofOptions(Grant grant, String wayOut) {
        return switch (grant.instrument()) {
            case Instrument.StockUnits _, Instrument.StockValue _ ->
                Violation.of(
                        "Grant " + grant.grantId() + " is a grant of stock, not of options; " + wayOut, grant.number());
            case Instrument.Options _ -> null;
        };
    }

    private static boolean isRight(Grant grant) {
        return grant.instrument() instanceof Instrument.Options(var options) && options.kind() == OptionKind.SAR;
    }
}

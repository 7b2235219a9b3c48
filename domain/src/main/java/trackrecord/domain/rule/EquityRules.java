package trackrecord.domain.rule;

import static trackrecord.domain.rule.Sentences.date;
import static trackrecord.domain.rule.Sentences.number;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;
import org.joda.money.BigMoney;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import trackrecord.domain.amount.Rational;
import trackrecord.domain.career.Employment;
import trackrecord.domain.refusal.Code;
import trackrecord.domain.text.Counted;
import trackrecord.domain.text.Written;
import trackrecord.domain.vesting.Grant;
import trackrecord.domain.vocabulary.Acceleration;
import trackrecord.domain.vocabulary.Fact;
import trackrecord.domain.vocabulary.Fact.EmploymentEnded;
import trackrecord.domain.vocabulary.Fact.OptionsGranted;
import trackrecord.domain.vocabulary.Fact.RsuForfeited;
import trackrecord.domain.vocabulary.Fact.RsuGranted;
import trackrecord.domain.vocabulary.Fact.RsuVested;
import trackrecord.domain.vocabulary.Fact.SharePriceRecorded;
import trackrecord.domain.vocabulary.Fact.StockSplit;
import trackrecord.domain.vocabulary.Fact.VestingEventRecorded;
import trackrecord.domain.vocabulary.Quantity;
import trackrecord.domain.vocabulary.Vested;
import trackrecord.domain.vocabulary.VestingTerms;
import trackrecord.domain.work.Work;

/** Rules about grants, vests, losses, share prices and vesting events. */
final class EquityRules {

    /** Limits for the work of one question. Stored facts of another origin may exceed them and still count. */
    private static final int MOST_GRANTS = 500;

    private static final long MOST_TRANCHES = 20_000;
    private static final int MOST_SPLITS = 30;

    static final Rule GRANT_IS_NEW = grantIsNew(RsuGranted.class, RsuGranted::grantId);

    static final Rule OPTION_GRANT_IS_NEW = grantIsNew(OptionsGranted.class, OptionsGranted::grantId);

    static final Rule VEST_OF_A_GRANT = Rule.of(
            "a vest names a grant", Code.GRANT_UNKNOWN, RsuVested.class, (placed, it) -> known(placed, it.grantId()));

    static final Rule VEST_IN_KIND = Rule.of(
            "a vest is in the kind of its grant",
            Code.UNIT_MISMATCH,
            RsuVested.class,
            (placed, it) -> inKind(grant(placed, it.grantId()), it.vested().quantity()));

    static final Rule VEST_KEEPS_CURRENCY = Rule.of(
            "a vest is in the currency of its grant",
            Code.CURRENCY_DIFFERS,
            RsuVested.class,
            (placed, it) -> currencies(it.vested())
                    .map(currency -> otherCurrency(grant(placed, it.grantId()), currency))
                    .filter(Objects::nonNull)
                    .findFirst()
                    .orElse(null));

    static final Rule VEST_WITHIN_UNVESTED = Rule.of(
            "not more vests than is unvested",
            Code.MORE_THAN_UNVESTED,
            RsuVested.class,
            (placed, it) -> Boolean.TRUE.equals(it.accelerated())
                    ? withinRest(
                            placed,
                            grant(placed, it.grantId()),
                            it.vested().quantity(),
                            placed.on().plusDays(1))
                    : withinUnvested(
                            placed, it.grantId(), it.vested().quantity().amount()));

    static final Rule FORFEIT_OF_A_GRANT = Rule.of(
            "a forfeiture names a grant",
            Code.GRANT_UNKNOWN,
            RsuForfeited.class,
            (placed, it) -> known(placed, it.grantId()));

    static final Rule FORFEIT_IN_KIND = Rule.of(
            "a forfeiture is in the kind of its grant",
            Code.UNIT_MISMATCH,
            RsuForfeited.class,
            (placed, it) -> inKind(grant(placed, it.grantId()), it.quantity()));

    static final Rule FORFEIT_KEEPS_CURRENCY = Rule.of(
            "a forfeiture is in the currency of its grant",
            Code.CURRENCY_DIFFERS,
            RsuForfeited.class,
            (placed, it) -> inCurrency(grant(placed, it.grantId()), it.quantity()));

    static final Rule FORFEIT_WITHIN_UNVESTED = Rule.of(
            "not more is forfeited than is unvested",
            Code.MORE_THAN_UNVESTED,
            RsuForfeited.class,
            (placed, it) -> withinUnvested(placed, it.grantId(), it.quantity().amount()));

    static final Rule END_NAMES_ITS_GRANTS = Rule.of(
            "an end names grants of its employment",
            Code.GRANT_UNKNOWN,
            EmploymentEnded.class,
            (placed, it) -> namedGrants(it)
                    .map(id -> ofThisEmployment(placed, id))
                    .filter(Objects::nonNull)
                    .findFirst()
                    .orElse(null));

    static final Rule ACCELERATION_IN_KIND = accelerating(
            "an acceleration is in the kind of its grant",
            Code.UNIT_MISMATCH,
            (placed, grant, quantity) -> inKind(grant, quantity));

    static final Rule ACCELERATION_KEEPS_CURRENCY = accelerating(
            "an acceleration is in the currency of its grant",
            Code.CURRENCY_DIFFERS,
            (placed, grant, quantity) -> inCurrency(grant, quantity));

    static final Rule ACCELERATION_WITHIN_REST = accelerating(
            "not more is accelerated than would be lost",
            Code.MORE_THAN_UNVESTED,
            (placed, grant, quantity) -> withinRest(placed, grant, quantity, placed.on()));

    static final Rule EVENT_HAPPENS_ONCE = Rule.of(
            "a vesting event happens once",
            Code.EVENT_REPEATED,
            VestingEventRecorded.class,
            (placed, it) -> placed.career().vestingEvents().stream()
                    .filter(other ->
                            other.event().equals(it.event()) && other.employer().equals(it.employer()))
                    .findFirst()
                    .map(other -> Violation.of(
                            "Event " + it.event() + " of " + it.employer() + " is recorded for " + date(other.on())
                                    + "; correct fact " + other.fact() + " if its date is wrong",
                            other.fact()))
                    .orElse(null));

    static final Rule EVENT_IS_WAITED_FOR = Rule.of(
                    "a grant waits for the event", Code.EVENT_UNKNOWN, VestingEventRecorded.class, (placed, it) -> {
                        List<Grant> grants = placed.timeline().atTheEnd().grants().stream()
                                .filter(grant -> grant.employer().equals(it.employer()))
                                .toList();
                        Work.steps(grants.size());
                        if (grants.stream().anyMatch(grant -> grant.uses(it.event()))) {
                            return null;
                        }
                        TreeSet<String> events = new TreeSet<>();
                        grants.stream()
                                .filter(grant -> grant.terms() != null)
                                .forEach(grant -> events.addAll(eventsIn(grant.terms())));
                        return Violation.of("No grant of " + it.employer() + " waits for an event named " + it.event()
                                + (events.isEmpty() ? "; none waits for any" : "; known: " + Written.some(events)));
                    })
            .lookingAhead();

    static final Rule ONE_PRICE_CURRENCY = Rule.of(
            "an employer's share has one currency",
            Code.CURRENCY_DIFFERS,
            SharePriceRecorded.class,
            (placed, it) -> placed.career().prices().stream()
                    .filter(price -> price.employer().equals(it.employer())
                            && !price.unitPrice()
                                    .getCurrencyUnit()
                                    .equals(it.unitPrice().getCurrencyUnit()))
                    .findFirst()
                    .map(price -> Violation.of(
                            "Shares of " + it.employer() + " are priced in "
                                    + price.unitPrice().getCurrencyUnit() + " (fact " + price.fact() + "), not in "
                                    + it.unitPrice().getCurrencyUnit(),
                            price.fact()))
                    .orElse(null));

    static final Rule GRANTS_ARE_BOUNDED = grantsAreBounded(RsuGranted.class);

    static final Rule OPTION_GRANTS_ARE_BOUNDED = grantsAreBounded(OptionsGranted.class);

    static final Rule TRANCHES_ARE_BOUNDED =
            tranchesAreBounded(RsuGranted.class, (placed, it) -> tranches(placed, it.grantId(), it.vesting()));

    static final Rule OPTION_TRANCHES_ARE_BOUNDED =
            tranchesAreBounded(OptionsGranted.class, (placed, it) -> tranches(placed, it.grantId(), it.vesting()));

    static final Rule SPLITS_ARE_BOUNDED = Rule.of(
            "an employer has at most 30 splits",
            Code.TOO_MANY,
            StockSplit.class,
            (placed, it) -> placed.career().splits().stream()
                                    .filter(split -> split.employer().equals(it.employer()))
                                    .count()
                            < MOST_SPLITS
                    ? null
                    : Violation.of("Shares of " + it.employer() + " were split " + MOST_SPLITS + " times before "
                            + date(placed.on()) + ", the most an employer can have; retract one that did not happen"));

    static final List<Rule> ALL = List.of(
            GRANT_IS_NEW,
            OPTION_GRANT_IS_NEW,
            VEST_OF_A_GRANT,
            OptionRules.VEST_OF_STOCK,
            VEST_IN_KIND,
            VEST_KEEPS_CURRENCY,
            VEST_WITHIN_UNVESTED,
            FORFEIT_OF_A_GRANT,
            OptionRules.FORFEIT_OF_STOCK,
            FORFEIT_IN_KIND,
            FORFEIT_KEEPS_CURRENCY,
            FORFEIT_WITHIN_UNVESTED,
            END_NAMES_ITS_GRANTS,
            ACCELERATION_IN_KIND,
            ACCELERATION_KEEPS_CURRENCY,
            ACCELERATION_WITHIN_REST,
            EVENT_HAPPENS_ONCE,
            EVENT_IS_WAITED_FOR,
            ONE_PRICE_CURRENCY,
            GRANTS_ARE_BOUNDED,
            OPTION_GRANTS_ARE_BOUNDED,
            TRANCHES_ARE_BOUNDED,
            OPTION_TRANCHES_ARE_BOUNDED,
            SPLITS_ARE_BOUNDED);

    private EquityRules() {}

    private static <F extends Fact> Rule grantIsNew(Class<F> kind, Function<F, String> grantId) {
        return Rule.of("a grant has an id of its own", Code.GRANT_EXISTS, kind, (placed, it) -> placed.career()
                .grant(grantId.apply(it))
                .map(grant -> Violation.of(
                        "Grant " + grant.grantId() + " was granted on " + date(grant.on()) + "; choose another grantId",
                        grant.number()))
                .orElse(null));
    }

    private static <F extends Fact> Rule grantsAreBounded(Class<F> kind) {
        return Rule.of(
                "a career has at most 500 grants",
                Code.TOO_MANY,
                kind,
                (placed, it) -> placed.career().grants().size() < MOST_GRANTS
                        ? null
                        : Violation.of(MOST_GRANTS + " grants were made up to " + date(placed.on())
                                + ", the most a career can have; retract one that was not made"));
    }

    private static <F extends Fact> Rule tranchesAreBounded(Class<F> kind, Rule.Check<F> check) {
        return Rule.of("a career has at most 20,000 tranches", Code.TOO_MANY, kind, check);
    }

    private static @Nullable Violation tranches(PlacedFact placed, String grantId, @Nullable VestingTerms terms) {
        long before =
                placed.career().grants().stream().mapToLong(Grant::occurrences).sum();
        long own = terms == null ? 1 : terms.occurrences();
        return before + own <= MOST_TRANCHES
                ? null
                : Violation.of("The grants up to " + date(placed.on())
                        + " have " + Counted.of(BigDecimal.valueOf(before), Written.number(before), "tranche")
                        + ", and grant " + grantId + " would add "
                        + Written.number(own) + "; at most " + Written.number(MOST_TRANCHES)
                        + " a career: give it fewer and longer "
                        + "periods");
    }

    static Grant grant(PlacedFact placed, String grantId) {
        return placed.career().grant(grantId).orElseThrow();
    }

    static @Nullable Violation known(PlacedFact placed, String grantId) {
        if (placed.career().grant(grantId).isPresent()) {
            return null;
        }
        return placed.timeline().facts().stream()
                .filter(it -> grantId.equals(granted(it.fact())))
                .findFirst()
                .map(later -> Violation.of(
                        "Grant " + grantId + " is granted on " + date(later.effectiveOn()) + ", after "
                                + date(placed.on()),
                        later.number()))
                .orElseGet(() -> {
                    List<String> ids = placed.career().grants().stream()
                            .map(Grant::grantId)
                            .toList();
                    return Violation.of("There is no grant " + grantId
                            + (ids.isEmpty()
                                    ? "; GrantRsu or GrantOptions records one"
                                    : "; known: " + Written.some(ids)));
                });
    }

    /** The id of the grant that a fact makes; null if it makes none. */
    private static @Nullable String granted(Fact fact) {
        return fact instanceof RsuGranted stock
                ? stock.grantId()
                : fact instanceof OptionsGranted options ? options.grantId() : null;
    }

    private static @Nullable Violation ofThisEmployment(PlacedFact placed, String grantId) {
        Violation unknown = known(placed, grantId);
        if (unknown != null || placed.job().id().equals(grant(placed, grantId).employment())) {
            return unknown;
        }
        Grant grant = grant(placed, grantId);
        Optional<Employment> running = placed.career().employments().running().stream()
                .filter(job -> job.id().equals(grant.employment()))
                .findFirst();
        return Violation.of(
                "Grant " + grantId + " belongs to "
                        + running.map(job -> "the employment at " + job.employer() + ", which goes on; name that one "
                                        + "with \"employment\": \"" + job.id() + "\" if it is the one that ends")
                                .orElse("an earlier employment, not to the one that ends on " + date(placed.on())),
                grant.number());
    }

    private interface Accelerating {
        @Nullable
        Violation broken(PlacedFact placed, Grant grant, Quantity quantity);
    }

    /** A rule for each acceleration that states an amount. */
    private static Rule accelerating(String name, Code code, Accelerating check) {
        return Rule.of(name, code, EmploymentEnded.class, (placed, it) -> {
            for (Acceleration one : accelerations(it).toList()) {
                Violation broken = one.quantity() == null
                        ? null
                        : check.broken(placed, grant(placed, one.grantId()), one.quantity());
                if (broken != null) {
                    return broken;
                }
            }
            return null;
        });
    }

    static @Nullable Violation inKind(Grant grant, Quantity quantity) {
        boolean inUnits = quantity instanceof Quantity.Units;
        if (grant.inUnits() != inUnits) {
            return Violation.of(
                    "Grant " + grant.grantId() + " is one of " + (grant.inUnits() ? "units" : "money") + "; give "
                            + (grant.inUnits() ? "units, not a value" : "a value, not units"),
                    grant.number());
        }
        return !inUnits || quantity.amount().fits(grant.decimals())
                ? null
                : Violation.of(
                        "Grant " + grant.grantId() + " counts "
                                + (grant.decimals() > 0
                                        ? "units of at most " + Counted.of(grant.decimals(), "decimal")
                                        : "whole units")
                                + ", not "
                                + number(quantity.amount()),
                        grant.number());
    }

    private static @Nullable Violation inCurrency(Grant grant, Quantity quantity) {
        return switch (quantity) {
            case Quantity.Units _ -> null;
            case Quantity.Value(var money) -> otherCurrency(grant, money.getCurrencyUnit());
        };
    }

    static @Nullable Violation otherCurrency(Grant grant, CurrencyUnit currency) {
        return currency.equals(grant.currency())
                ? null
                : Violation.of(
                        "Grant " + grant.grantId() + " is in " + grant.currency() + ", not in " + currency,
                        grant.number());
    }

    static @Nullable Violation withinUnvested(PlacedFact placed, String grantId, Rational amount) {
        Grant grant = grant(placed, grantId);
        Rational unvested = placed.before().status(grant).unvested();
        return amount.compareTo(unvested) <= 0
                ? null
                : Violation.of(
                        number(amount) + " is more than the " + number(unvested) + " of grant " + grantId
                                + " still unvested on " + date(placed.on()),
                        grant.number());
    }

    private static @Nullable Violation withinRest(PlacedFact placed, Grant grant, Quantity quantity, LocalDate day) {
        Rational rest = placed.before().status(grant).openFrom(day);
        Rational amount = quantity.amount();
        return amount.compareTo(rest) <= 0
                ? null
                : Violation.of(
                        number(amount) + " is more than the " + number(rest) + " of grant " + grant.grantId()
                                + " that is neither vested nor due before " + date(day) + " and can be accelerated",
                        grant.number());
    }

    private static Stream<CurrencyUnit> currencies(Vested vested) {
        return switch (vested) {
            case Vested.Units(var _, var unitPrice, var _) ->
                Stream.ofNullable(unitPrice).map(BigMoney::getCurrencyUnit);
            case Vested.Value(var value, var marketValue) ->
                Stream.concat(Stream.of(value), Stream.ofNullable(marketValue)).map(Money::getCurrencyUnit);
        };
    }

    private static Stream<Acceleration> accelerations(EmploymentEnded it) {
        return it.accelerate() == null ? Stream.empty() : it.accelerate().stream();
    }

    private static Stream<String> namedGrants(EmploymentEnded it) {
        Stream<String> kept = it.keep() == null ? Stream.empty() : it.keep().stream();
        return Stream.concat(accelerations(it).map(Acceleration::grantId), kept);
    }

    private static List<String> eventsIn(VestingTerms terms) {
        return Stream.concat(
                        terms.segments().stream().map(VestingTerms.Segment::event),
                        Stream.of(terms).map(VestingTerms::heldUntil))
                .filter(Objects::nonNull)
                .toList();
    }
}

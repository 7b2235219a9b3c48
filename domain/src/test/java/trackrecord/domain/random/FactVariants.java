package trackrecord.domain.random;

import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.joda.money.BigMoney;
import org.joda.money.Money;
import org.threeten.extra.LocalDateRange;
import trackrecord.domain.amount.Rational;
import trackrecord.domain.vocabulary.Acceleration;
import trackrecord.domain.vocabulary.BonusKind;
import trackrecord.domain.vocabulary.BonusTarget;
import trackrecord.domain.vocabulary.CashBenefit;
import trackrecord.domain.vocabulary.DatedFact;
import trackrecord.domain.vocabulary.Fact;
import trackrecord.domain.vocabulary.Granted;
import trackrecord.domain.vocabulary.OptionTerms;
import trackrecord.domain.vocabulary.PayRate;
import trackrecord.domain.vocabulary.Quantity;
import trackrecord.domain.vocabulary.Vested;

/** What a fact might have said instead: one field another, an amount (or price, ratio, percent, kind) or a date. */
public final class FactVariants {

    private static final List<Integer> DAYS = List.of(1, 3, 10, 30, 100, 400);
    private static final List<String> RATIONALS = List.of("1/1", "1/2", "1/3", "2/7", "3/1", "7/3", "13/11");

    /** @param chooses whether it differs in a date or a kind, which choose what counts, and not in an amount */
    public record Variant(DatedFact fact, boolean chooses) {}

    private FactVariants() {}

    public static List<Variant> of(DatedFact dated) {
        List<Variant> variants = new ArrayList<>();
        days().forEach(days -> variants.add(new Variant(
                new DatedFact(dated.effectiveOn().plusDays(days), dated.fact(), dated.employment(), dated.remarks()),
                true)));
        Record fact = (Record) dated.fact();
        for (RecordComponent component : fact.getClass().getRecordComponents()) {
            Object value = get(fact, component);
            boolean chooses = value instanceof LocalDateRange || value instanceof BonusKind;
            for (Object other : others(value, component.getName())) {
                if (!other.equals(value)) {
                    variants.add(new Variant(
                            new DatedFact(
                                    dated.effectiveOn(),
                                    (Fact) with(fact, component, other),
                                    dated.employment(),
                                    dated.remarks()),
                            chooses));
                }
            }
        }
        return variants;
    }

    /** Units or money, in one of its fields another. */
    private static List<Record> quantities(Record quantity) {
        List<Record> variants = new ArrayList<>();
        for (RecordComponent component : quantity.getClass().getRecordComponents()) {
            for (Object other : others(get(quantity, component), component.getName())) {
                variants.add(with(quantity, component, other));
            }
        }
        return variants;
    }

    private static List<?> others(Object value, String field) {
        return switch (value) {
            case Granted it -> quantities((Record) it);
            case Vested it -> quantities((Record) it);
            case Quantity it -> quantities((Record) it);
            case OptionTerms it -> quantities(it);
            case LocalDateRange it ->
                days().mapToObj(days -> it.getEnd().plusDays(days))
                        .filter(it.getStart()::isBefore)
                        .map(end -> LocalDateRange.of(it.getStart(), end))
                        .toList();
            case Money it ->
                numbers(it.getAmount())
                        .map(other -> Money.of(it.getCurrencyUnit(), other))
                        .toList();
            case BigMoney it ->
                numbers(it.getAmount())
                        .map(other -> BigMoney.of(it.getCurrencyUnit(), other))
                        .toList();
            case PayRate it -> rates(it).toList();
            case BigDecimal it
            when field.equals("payPercent") ->
                Stream.of("0", "37", "100").map(BigDecimal::new).toList();
            case BigDecimal it -> numbers(it).toList();
            // A figure of full time does not name the hours.
            case Rational it when field.equals("fte") && it.equals(Rational.ONE) -> List.of();
            case Rational it ->
                RATIONALS.stream()
                        .map(Rational::parse)
                        .filter(other -> field.equals("ratio")
                                || other.compareTo(field.equals("fte") ? Rational.of(2) : Rational.ONE) <= 0)
                        .toList();
            case BonusTarget.Percent it ->
                List.of(new BonusTarget.Percent(it.percent().add(BigDecimal.ONE)));
            case BonusTarget.Amount it ->
                List.of(new BonusTarget.Amount(it.amount().plusMajor(1)));
            case CashBenefit it -> List.of(new CashBenefit(it.amount().plusMajor(1), it.period()));
            case List<?> list when field.equals("accelerate") -> accelerations(list);
            case BonusKind it -> List.of(it == BonusKind.SPOT ? BonusKind.OTHER : BonusKind.SPOT);
            case null -> field.equals("payPercent") ? List.of(new BigDecimal(37)) : List.of();
            case Object it -> List.of();
        };
    }

    /** Another amount, or another count of them in a year. */
    private static Stream<PayRate> rates(PayRate it) {
        Stream<PayRate> amounts = numbers(it.amount().getAmount())
                .map(other -> new PayRate(BigMoney.of(it.currency(), other), it.per(), it.perYear()));
        return it.per().isCountTaken()
                ? Stream.concat(
                        amounts,
                        Stream.of("7", "31.5").map(count -> new PayRate(it.amount(), it.per(), new BigDecimal(count))))
                : amounts;
    }

    private static IntStream days() {
        return DAYS.stream().mapToInt(Integer::intValue).flatMap(days -> IntStream.of(days, -days));
    }

    /** More and less of it, by one and by much; above 0, and with its decimals. */
    private static Stream<BigDecimal> numbers(BigDecimal it) {
        BigDecimal whole = new BigDecimal(it.toBigInteger());
        return Stream.of(
                        it.add(BigDecimal.ONE),
                        it.subtract(BigDecimal.ONE),
                        it.add(BigDecimal.TEN),
                        it.subtract(BigDecimal.TEN),
                        it.add(new BigDecimal(100)),
                        it.add(new BigDecimal(1000)),
                        it.add(it),
                        it.add(it).add(it),
                        new BigDecimal(whole.toBigInteger().shiftRight(1)),
                        new BigDecimal(whole.toBigInteger().shiftRight(3)),
                        BigDecimal.ONE)
                .filter(other -> other.signum() > 0)
                .map(other -> other.setScale(Math.max(0, it.scale())));
    }

    private static List<List<Acceleration>> accelerations(List<?> list) {
        List<List<Acceleration>> others = new ArrayList<>();
        for (int index = 0; index < list.size(); index++) {
            Acceleration it = (Acceleration) list.get(index);
            for (Object other : others(it.quantity(), "")) {
                List<Acceleration> copy = new ArrayList<>(
                        list.stream().map(Acceleration.class::cast).toList());
                copy.set(index, new Acceleration(it.grantId(), (Quantity) other));
                others.add(copy);
            }
        }
        return others;
    }

    private static Object get(Record record, RecordComponent component) {
        try {
            return component.getAccessor().invoke(record);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Record with(Record record, RecordComponent changed, Object other) {
        try {
            RecordComponent[] components = record.getClass().getRecordComponents();
            Object[] values = new Object[components.length];
            Class<?>[] types = new Class<?>[components.length];
            for (int index = 0; index < components.length; index++) {
                values[index] =
                        components[index].getName().equals(changed.getName()) ? other : get(record, components[index]);
                types[index] = components[index].getType();
            }
            return record.getClass().getDeclaredConstructor(types).newInstance(values);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }
}

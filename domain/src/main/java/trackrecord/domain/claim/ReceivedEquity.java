package trackrecord.domain.claim;

import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.joda.money.CurrencyUnit;
import org.jspecify.annotations.Nullable;
import trackrecord.domain.amount.Rational;
import trackrecord.domain.measure.Counted;
import trackrecord.domain.measure.Figure;
import trackrecord.domain.pay.PayElement.Award;
import trackrecord.domain.pay.PayElement.BenefitInCash;
import trackrecord.domain.pay.PayElement.BonusPayment;
import trackrecord.domain.pay.PayElement.Purchase;
import trackrecord.domain.pay.PayElement.Salary;
import trackrecord.domain.pay.PayElement.Target;
import trackrecord.domain.text.Written;

/** The equity received in a window by kind, and the part that was taken back. */
record ReceivedEquity(CurrencyUnit currency, List<Counted> received) {

    private enum Kind {
        VESTED("equity vested"),
        EXERCISED("gains on options exercised"),
        BOUGHT("discounts on shares bought"),
        TAKEN_BACK("taken back of gains on options exercised early");

        private final String words;

        Kind(String words) {
            this.words = words;
        }
    }

    /** Stock vests; options are exercised, and shares are bought. */
    String label() {
        boolean vestsAlone =
                received.stream().map(ReceivedEquity::kind).allMatch(it -> it == null || it == Kind.VESTED);
        return vestsAlone ? "Equity vested" : "Equity vested, exercised or bought";
    }

    /** @param equity all of it: {@code "900.00 USD of equity vested and discounts on shares bought"} */
    String words(Figure equity) {
        Map<Kind, Rational> sums = new EnumMap<>(Kind.class);
        for (Counted it : received) {
            Kind kind = kind(it);
            if (kind != null && it.figure().currency().equals(currency)) {
                sums.merge(kind, it.figure().exact(), Rational::plus);
            }
        }
        sums.values().removeIf(Rational::isZero);
        Rational takenBack = sums.remove(Kind.TAKEN_BACK);
        String back = takenBack == null
                ? ""
                : money(takenBack.negated().round(currency.getDecimalPlaces())) + " " + Kind.TAKEN_BACK.words;
        if (sums.isEmpty()) {
            return back;
        }
        return money(equity.amount()) + " of "
                + Wording.all(sums.keySet().stream().map(it -> it.words).toList())
                + (back.isEmpty() ? "" : ", less " + back + ",");
    }

    private String money(BigDecimal amount) {
        return Written.money(amount, currency);
    }

    /** Null if it is not equity. */
    private static @Nullable Kind kind(Counted counted) {
        return switch (counted.element()) {
            case Award(var grant)
            when grant.instrument().vestsByDate() ->
                counted.figure().exact().signum() < 0 ? Kind.TAKEN_BACK : Kind.EXERCISED;
            case Award _ -> Kind.VESTED;
            case Purchase _ -> Kind.BOUGHT;
            case BonusPayment _, Salary _, Target _, BenefitInCash _ -> null;
        };
    }
}

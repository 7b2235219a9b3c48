package trackrecord.domain.measure;

import java.util.List;
import org.joda.money.BigMoney;
import org.joda.money.CurrencyUnit;
import trackrecord.domain.amount.Rational;
import trackrecord.domain.career.SharePurchase;

/** The gain on shares bought through a plan: units x (market value of a share - price paid for it), not below 0. */
final class PurchaseGain {

    private PurchaseGain() {}

    static Figure of(SharePurchase purchase) {
        Rational gain = Rational.of(purchase.unitPrice().getAmount())
                .minus(Rational.of(purchase.price().getAmount()))
                .max(Rational.ZERO);
        CurrencyUnit currency = purchase.price().getCurrencyUnit();
        Figure unit = Figure.fact(
                gain,
                currency,
                List.of(purchase.fact()),
                () -> "Gain a share on " + purchase.on(),
                () -> words(purchase));
        return Figure.product(
                unit,
                purchase.units(),
                List.of(purchase.fact()),
                () -> "Shares bought on " + purchase.on(),
                () -> Wording.plain(purchase.units()) + " shares x " + Wording.price(gain, currency));
    }

    private static String words(SharePurchase purchase) {
        BigMoney offering = purchase.offeringPrice();
        return Wording.money(purchase.unitPrice()) + " a share on " + purchase.on() + ", bought for "
                + Wording.money(purchase.price())
                + (offering == null ? "" : "; " + Wording.money(offering) + " when the offering began");
    }
}

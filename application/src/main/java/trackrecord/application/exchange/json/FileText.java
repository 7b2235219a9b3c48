package trackrecord.application.exchange.json;

import java.math.BigDecimal;
import org.joda.money.BigMoney;
import org.joda.money.BigMoneyProvider;
import org.joda.money.Money;
import trackrecord.domain.text.Written;
import trackrecord.domain.vocabulary.PayRate;

/** A value of a career file that is written without quotes. */
public record FileText(String text) {

    /** A whole amount is written without decimals: {@code 172000 USD}. */
    static FileText of(Money money) {
        return new FileText(shortened(money) + " " + money.getCurrencyUnit());
    }

    /** {@code 172000 USD}, {@code 5000 EUR/month}, {@code 31.50 USD/hour x 2080}. */
    static FileText of(PayRate rate) {
        return new FileText(shortened(rate.amount()) + " " + rate.currency()
                + (rate.per() == PayRate.Per.YEAR ? "" : "/" + Written.words(rate.per()))
                + (rate.perYear() == null ? "" : " x " + rate.perYear().toPlainString()));
    }

    private static String shortened(BigMoneyProvider money) {
        BigDecimal amount = money.toBigMoney().getAmount();
        boolean whole = amount.stripTrailingZeros().scale() <= 0;
        return (whole ? amount.setScale(0) : amount).toPlainString();
    }

    static FileText of(BigMoney price) {
        return new FileText(price.getAmount().toPlainString() + " " + price.getCurrencyUnit());
    }

    public static FileText percent(BigDecimal percent) {
        return new FileText(percent.toPlainString() + "%");
    }

    @Override
    public String toString() {
        return text;
    }
}

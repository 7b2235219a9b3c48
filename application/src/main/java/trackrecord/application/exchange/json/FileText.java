package trackrecord.application.exchange.json;

import java.math.BigDecimal;
import org.joda.money.BigMoney;
import org.joda.money.Money;

/** A value of a career file that is written as it is, without quotes. */
public record FileText(String text) {

    /** A whole amount stands without the zeros behind its point: {@code 172000 USD}. */
    static FileText of(Money money) {
        BigDecimal amount = money.getAmount();
        boolean whole = amount.stripTrailingZeros().scale() <= 0;
        return new FileText((whole ? amount.setScale(0) : amount).toPlainString() + " " + money.getCurrencyUnit());
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

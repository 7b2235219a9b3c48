package trackrecord.domain.vocabulary;

import java.math.BigDecimal;
import org.joda.money.BigMoney;
import org.joda.money.Money;

/** The size of a grant, and its worth on the grant date. */
public sealed interface Granted {

    /** A grant in money: shares for an amount. */
    record Value(Money value) implements Granted {}

    /** @param unitPrice fair value of one unit on the grant date, up to 10 decimals */
    record Units(BigDecimal units, BigMoney unitPrice) implements Granted {}
}

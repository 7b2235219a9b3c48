package trackrecord.application.exchange.json;

import java.math.BigDecimal;

/**
 * Money as it stands in JSON.
 *
 * @param amount with no more decimals than the currency has; a unit price with up to 10
 */
public record MoneyShape(BigDecimal amount, String currency) {}

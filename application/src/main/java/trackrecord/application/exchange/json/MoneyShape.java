package trackrecord.application.exchange.json;

import java.math.BigDecimal;

/**
 * Money in JSON.
 *
 * @param amount with at most the decimals of the currency; for a unit price up to 10
 */
public record MoneyShape(BigDecimal amount, String currency) {}

package trackrecord.application.exchange.json;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import trackrecord.domain.vocabulary.PayRate;

/**
 * A rate of pay in JSON: money and its unit.
 *
 * @param amount  per year with at most the decimals of the currency, otherwise with up to 6
 * @param per     left out for an annual rate
 * @param perYear the number of units in a year; optional for 12 months and 52 weeks, and left out for an annual rate
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record PayRateShape(
        BigDecimal amount,
        String currency,
        PayRate.@Nullable Per per,
        @Nullable BigDecimal perYear) {}

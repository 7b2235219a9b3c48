package trackrecord.application.exchange.json;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import trackrecord.domain.vocabulary.PayRate;

/**
 * A rate of pay as it stands in JSON: money, and what it is paid for.
 *
 * @param amount  of a year with no more decimals than the currency has, else with up to 6
 * @param per     left out of a rate a year
 * @param perYear how many make a year; may be left out of 12 months and 52 weeks, and is left out of a rate a year
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record PayRateShape(
        BigDecimal amount,
        String currency,
        PayRate.@Nullable Per per,
        @Nullable BigDecimal perYear) {}

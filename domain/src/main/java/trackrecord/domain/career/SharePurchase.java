package trackrecord.domain.career;

import java.time.LocalDate;
import org.joda.money.BigMoney;
import org.jspecify.annotations.Nullable;
import trackrecord.domain.amount.Rational;
import trackrecord.domain.vocabulary.EmploymentId;

/**
 * Shares bought through a plan. Prices are recorded as paid, because plans round them differently.
 *
 * @param fact          number of the fact that records it
 * @param price         paid for one share
 * @param unitPrice     market value of one share on that day
 * @param offeringPrice market value of one share when the offering began; absent: not stated
 * @param employment    the one in force on that day, otherwise the last one; absent before the first
 */
public record SharePurchase(
        int fact,
        LocalDate on,
        Rational units,
        BigMoney price,
        BigMoney unitPrice,
        @Nullable BigMoney offeringPrice,
        @Nullable EmploymentId employment) {}

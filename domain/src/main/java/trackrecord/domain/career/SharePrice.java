package trackrecord.domain.career;

import java.time.LocalDate;
import org.joda.money.BigMoney;

/** What one share of an employer was worth from a day on, in the shares of that day. */
public record SharePrice(int fact, LocalDate on, String employer, BigMoney unitPrice) {}

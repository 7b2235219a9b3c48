package trackrecord.application.question;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import trackrecord.domain.amount.Rational;
import trackrecord.domain.upcoming.UpcomingEntry;
import trackrecord.domain.vesting.Grant;

/**
 * The upcoming events in the days after a day, by date.
 *
 * @param days         how many, from 1 on
 * @param knownAtAsked the instant that was asked for, if it is after the store's clock; otherwise left out
 */
public record UpcomingAnswer(
        LocalDate asOf,
        int days,
        Instant knownAt,
        List<Entry> entries,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Instant knownAtAsked) {

    /**
     * @param title   in a few words
     * @param grantId of a grant's entry; left out of others
     * @param units   what falls due of a grant of units, in the shares of that day
     * @param amount  what falls due of a grant in money
     * @param facts   numbers of the facts behind it
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Entry(
            LocalDate on,
            UpcomingEntry.Kind kind,
            String title,
            @Nullable String grantId,
            @Nullable Money amount,
            @Nullable BigDecimal units,
            List<Integer> facts) {

        static Entry of(UpcomingEntry entry, String title) {
            return switch (entry) {
                case UpcomingEntry.Falling it -> of(entry, title, it.grant(), it.amount());
                case UpcomingEntry.Deadline it -> of(entry, title, it.grant(), it.amount());
                case UpcomingEntry.Recorded _, UpcomingEntry.Anniversary _ ->
                    new Entry(entry.on(), entry.kind(), title, null, null, null, entry.facts());
            };
        }

        private static Entry of(UpcomingEntry entry, String title, Grant grant, Rational size) {
            Amount amount = Amount.of(grant, size);
            return new Entry(
                    entry.on(), entry.kind(), title, grant.grantId(), amount.money(), amount.units(), entry.facts());
        }
    }

    public static UpcomingAnswer of(
            LocalDate asOf,
            int days,
            Instant knownAt,
            List<UpcomingEntry> entries,
            Function<UpcomingEntry, String> title,
            @Nullable Instant knownAtAsked) {
        return new UpcomingAnswer(
                asOf,
                days,
                knownAt,
                entries.stream()
                        .map(entry -> Entry.of(entry, title.apply(entry)))
                        .toList(),
                knownAtAsked);
    }
}

package trackrecord.application.question;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import trackrecord.domain.growth.Growth;
import trackrecord.domain.growth.GrowthEntry;
import trackrecord.domain.timeline.History;
import trackrecord.domain.timeline.MarkedEntry;
import trackrecord.domain.vocabulary.Entry;

/**
 * How a career grew over {@code [from, to)}. Percents have 2 decimals, rounded HALF_UP.
 *
 * @param knownAtAsked the instant that was asked for, if it is after the store's clock; otherwise left out
 */
public record GrowthAnswer(
        LocalDate from,
        LocalDate to,
        List<Entry> entries,
        List<Rate> rates,
        Growth.Promotions promotions,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Instant knownAtAsked) {

    /** @param before absent where pay is not what it is about, as are {@code after} and {@code percent} */
    public record Entry(
            int number,
            LocalDate on,
            GrowthEntry.Kind kind,
            String title,
            @Nullable Money before,
            @Nullable Money after,
            @Nullable BigDecimal percent,
            MarkedEntry fact) {

        /** @param known the history that the entry is of */
        public static Entry of(GrowthEntry it, History known) {
            return new Entry(
                    it.number(),
                    it.on(),
                    it.kind(),
                    it.title(),
                    it.before(),
                    it.after(),
                    it.percent(),
                    known.marked(it.fact()));
        }
    }

    /**
     * @param before  absent where nothing was paid in that currency; likewise {@code after}
     * @param percent absent where either amount is
     * @param perYear absent also under 365 days
     */
    public record Rate(
            Growth.Of of,
            String currency,
            @Nullable BigDecimal before,
            @Nullable BigDecimal after,
            @Nullable BigDecimal percent,
            @Nullable BigDecimal perYear) {

        public static Rate of(Growth.Rate it) {
            return new Rate(
                    it.of(),
                    it.currency().getCode(),
                    amount(it.before()),
                    amount(it.after()),
                    it.percent(),
                    it.perYear());
        }
    }

    /** @param known the history that the growth is of */
    public static GrowthAnswer of(Growth growth, History known) {
        return new GrowthAnswer(
                growth.from(),
                growth.to(),
                growth.entries().stream().map(it -> Entry.of(it, known)).toList(),
                growth.rates().stream().map(Rate::of).toList(),
                growth.promotions(),
                null);
    }

    /**
     * The same as an answer to somebody who asked for an instant that has not come.
     *
     * @param asked absent: nobody did
     */
    public GrowthAnswer asked(@Nullable Instant asked) {
        return new GrowthAnswer(from, to, entries, rates, promotions, asked);
    }

    private static @Nullable BigDecimal amount(@Nullable Money money) {
        return money == null ? null : money.getAmount();
    }
}

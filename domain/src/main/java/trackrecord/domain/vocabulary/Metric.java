package trackrecord.domain.vocabulary;

import java.math.BigDecimal;

/** A measured effect. */
public sealed interface Metric {

    String name();

    String unit();

    record Move(String name, BigDecimal from, BigDecimal to, String unit) implements Metric {}

    /** @param change signed: -40 with unit % means 40 % less */
    record Change(String name, BigDecimal change, String unit) implements Metric {}
}

package trackrecord.application.question;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.math.BigDecimal;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import trackrecord.domain.measure.Component;

/** What a claimed total is said to be made of; what is not said is left out. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ClaimedComponents(
        @JsonProperty("BASE") @Nullable BigDecimal base,
        @JsonProperty("BONUS") @Nullable BigDecimal bonus,
        @JsonProperty("EQUITY") @Nullable BigDecimal equity,
        @JsonProperty("BENEFITS") @Nullable BigDecimal benefits) {

    static ClaimedComponents of(Map<Component, BigDecimal> components) {
        return new ClaimedComponents(
                components.get(Component.BASE),
                components.get(Component.BONUS),
                components.get(Component.EQUITY),
                components.get(Component.BENEFITS));
    }
}

package trackrecord.domain.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.threeten.extra.LocalDateRange;

class CourseTest {

    private static final LocalDate FIRST = LocalDate.of(2024, 1, 1);
    private static final LocalDate SECOND = LocalDate.of(2024, 3, 1);

    private final Course<String> course =
            Course.<String>none().then(FIRST, "a", List.of(1)).then(SECOND, "b", List.of(2));

    @Test
    void eachValueHoldsUntilTheNext() {
        assertThat(course.values())
                .extracting(Effective::days)
                .containsExactly(LocalDateRange.of(FIRST, SECOND), LocalDateRange.ofUnboundedEnd(SECOND));
        assertThat(course.on(FIRST.minusDays(1))).isEmpty();
        assertThat(course.on(FIRST)).map(Effective::value).contains("a");
        assertThat(course.on(SECOND.minusDays(1))).map(Effective::value).contains("a");
        assertThat(course.on(SECOND)).map(Effective::value).contains("b");
        assertThat(course.current())
                .isEqualTo(course.last())
                .map(Effective::facts)
                .contains(List.of(2));
    }

    @Test
    void ofSeveralOnOneDayTheLastHolds() {
        Course<String> more = course.then(SECOND, "c", List.of(3));

        assertThat(more.on(SECOND)).map(Effective::value).contains("c");
        assertThat(more.values()).hasSize(3);
        assertThat(more.values().get(1).days().isEmpty()).isTrue();
    }

    @Test
    void whatEndedIsTheLastButNoLongerGoesOn() {
        Course<String> ended = course.endedOn(SECOND.plusDays(10));

        assertThat(ended.current()).isEmpty();
        assertThat(ended.last()).map(Effective::value).contains("b");
        assertThat(ended.on(SECOND.plusDays(9))).map(Effective::value).contains("b");
        assertThat(ended.on(SECOND.plusDays(10))).isEmpty();
        assertThat(ended.endedOn(SECOND.plusDays(20))).isEqualTo(ended);
        assertThat(Course.none().endedOn(FIRST)).isEqualTo(Course.none());
    }

    @Test
    void aValueHoldsSinceItsFirstDay() {
        assertThat(course.last()).map(Effective::since).contains(SECOND);
        assertThat(course.values().getFirst().until(FIRST.plusDays(1)).days())
                .isEqualTo(LocalDateRange.of(FIRST, FIRST.plusDays(1)));
        assertThat(course.values().getFirst().until(FIRST.plusDays(1)).facts()).containsExactly(1);
    }

    @Test
    void whereNothingHoldsThereIsNoValue() {
        assertThat(Effective.valueOf(course.on(FIRST).orElse(null))).isEqualTo("a");
        assertThat(Effective.<String>valueOf(null)).isNull();
        assertThat(Course.none().last()).isEmpty();
        assertThat(Course.none().current()).isEmpty();
    }
}

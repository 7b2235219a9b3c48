package trackrecord.application.answering;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import trackrecord.application.readmodel.growth.GrowthHistory;
import trackrecord.application.readmodel.growth.GrowthStep;
import trackrecord.application.readmodel.state.CareerState;
import trackrecord.application.readmodel.state.Person;
import trackrecord.domain.growth.Growth;
import trackrecord.domain.growth.GrowthEntry;
import trackrecord.domain.tenure.Tenure;

/**
 * The stored row of one career as known now.
 *
 * @param version    the number of the newest entry in it, equal to the version of the career
 * @param recordedAt when that entry was recorded
 * @param growth     null if it was not read
 */
public record CareerRow(
        int version,
        Instant recordedAt,
        CareerState state,
        @Nullable GrowthHistory growth) {

    Tenure tenure(LocalDate day) {
        return state.service(day).map(it -> it.on(day)).orElse(Tenure.NONE);
    }

    /** All steps, in the order of the timeline. */
    List<GrowthStep> steps() {
        return Objects.requireNonNull(growth, "the steps were not read").read();
    }

    /** The first hire, otherwise the first fact, otherwise {@code otherwise}. */
    LocalDate firstDay(List<GrowthStep> steps, LocalDate otherwise) {
        return steps.stream()
                .filter(it -> it.kind() == GrowthEntry.Kind.HIRE)
                .findFirst()
                .map(GrowthStep::on)
                .orElse(state.firstDay() == null ? otherwise : state.firstDay());
    }

    Growth.Pay pay(LocalDate day) {
        List<Person.Job> jobs = state.person(day).employments();
        return Growth.Pay.of(
                jobs.isEmpty() ? null : jobs.getFirst().baseSalary().annual(),
                state.annualized(day).stream()
                        .map(it -> new Growth.Annual(it.salary(), it.total()))
                        .toList());
    }
}

package trackrecord.application.answering;

import java.math.BigDecimal;
import java.time.temporal.ChronoUnit;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import trackrecord.application.question.CareersAnswer;
import trackrecord.application.question.GrowthAnswer;
import trackrecord.application.question.ReadModelsAnswer;
import trackrecord.application.question.StateAnswer;
import trackrecord.application.question.TotalAtAGlance;
import trackrecord.application.readmodel.careerlist.CareerList;
import trackrecord.application.readmodel.careerlist.Listed;
import trackrecord.application.readmodel.growth.GrowthStep;
import trackrecord.application.readmodel.rebuild.Progress;
import trackrecord.application.readmodel.rebuild.ReadModels;
import trackrecord.application.readmodel.state.Person;
import trackrecord.application.readmodel.totals.AnnualTotal;
import trackrecord.domain.measure.Component;

/** Converts rows of the read models to answers of the API. */
public final class FromRows {

    private FromRows() {}

    static StateAnswer.Job job(Person.Job it) {
        return new StateAnswer.Job(
                it.employmentId(),
                it.employer(),
                it.title(),
                it.level(),
                it.team(),
                it.location(),
                it.manager(),
                it.employmentType(),
                it.since(),
                it.side(),
                it.baseSalary(),
                it.baseSalary().annual(),
                it.fte(),
                it.baseSalary().paid(it.fte()),
                it.bonusTarget(),
                it.onLeave());
    }

    static GrowthAnswer.Entry step(GrowthStep it) {
        return new GrowthAnswer.Entry(
                it.number(), it.on(), it.kind(), it.title(), it.before(), it.after(), it.percent(), it.fact());
    }

    /** By currency, in the order given. */
    public static List<TotalAtAGlance> totals(List<AnnualTotal> totals) {
        return totals.stream().map(FromRows::total).toList();
    }

    private static TotalAtAGlance total(AnnualTotal total) {
        Map<Component, BigDecimal> components = new EnumMap<>(Component.class);
        for (Component component : Component.values()) {
            components.put(component, total.component(component));
        }
        BigDecimal withoutBenefits = total.total().getAmount();
        return new TotalAtAGlance(
                total.currency().getCode(),
                components,
                withoutBenefits,
                withoutBenefits.add(components.get(Component.BENEFITS)));
    }

    /** @param totals totals of each career; null if not requested */
    public static CareersAnswer careers(
            CareerList.Page found, int page, int size, @Nullable Map<String, List<AnnualTotal>> totals) {
        List<CareersAnswer.Entry> entries = found.careers().stream()
                .map(it -> entry(it, totals == null ? null : totals.getOrDefault(it.careerId(), List.of())))
                .toList();
        return new CareersAnswer(entries, page, size, found.total());
    }

    private static CareersAnswer.Entry entry(CareerList.Entry it, @Nullable List<AnnualTotal> totals) {
        Listed listed = it.listed();
        return new CareersAnswer.Entry(
                it.careerId(),
                listed.name(),
                listed.employer(),
                listed.title(),
                listed.level(),
                it.version(),
                totals == null ? null : totals(totals));
    }

    public static ReadModelsAnswer readModels(ReadModels.Standing it) {
        List<ReadModelsAnswer.Model> models = it.rows().entrySet().stream()
                .map(model -> new ReadModelsAnswer.Model(model.getKey(), model.getValue()))
                .toList();
        return new ReadModelsAnswer(it.generation(), it.careers(), it.behind(), models, rebuild(it.rebuild()));
    }

    public static ReadModelsAnswer.Rebuild rebuild(Progress it) {
        return new ReadModelsAnswer.Rebuild(
                state(it.state()),
                it.generation(),
                it.done(),
                it.careers(),
                it.percent(),
                it.careersPerSecond(),
                it.secondsLeft(),
                it.startedAt() == null ? null : it.startedAt().truncatedTo(ChronoUnit.MILLIS),
                it.failure());
    }

    private static ReadModelsAnswer.State state(Progress.State state) {
        return switch (state) {
            case NONE -> ReadModelsAnswer.State.NONE;
            case RUNNING -> ReadModelsAnswer.State.RUNNING;
            case DONE -> ReadModelsAnswer.State.DONE;
            case FAILED -> ReadModelsAnswer.State.FAILED;
        };
    }
}

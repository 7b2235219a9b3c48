package trackrecord.application.exchange.export;

import static trackrecord.application.exchange.export.Markdown.escaped;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.threeten.extra.LocalDateRange;
import trackrecord.domain.career.Career;
import trackrecord.domain.growth.Growth;
import trackrecord.domain.text.Counted;
import trackrecord.domain.text.Written;
import trackrecord.domain.timeline.Timeline;
import trackrecord.domain.vocabulary.AchievementCategory;
import trackrecord.domain.vocabulary.EmploymentId;
import trackrecord.domain.vocabulary.Fact;
import trackrecord.domain.vocabulary.Fact.AchievementRecorded;
import trackrecord.domain.vocabulary.Fact.Hired;
import trackrecord.domain.vocabulary.Fact.HoursChanged;
import trackrecord.domain.vocabulary.Fact.IncidentRecorded;
import trackrecord.domain.vocabulary.Fact.Promoted;
import trackrecord.domain.vocabulary.Fact.SalaryAdjusted;
import trackrecord.domain.vocabulary.Fact.SalaryRaised;
import trackrecord.domain.vocabulary.Fact.Transferred;
import trackrecord.domain.vocabulary.RecordedFact;
import trackrecord.domain.work.Work;

/**
 * A summary of a period in Markdown for a performance review: promotions, achievements with metrics, incidents with
 * lessons and, optionally, the growth of pay.
 */
public final class BragDocument {

    private final Timeline timeline;
    private final LocalDateRange period;
    private final List<RecordedFact> facts;
    private final boolean namesEmployers;
    private final Markdown text = new Markdown();

    private BragDocument(Timeline timeline, LocalDateRange period) {
        this.timeline = timeline;
        this.period = period;
        this.facts = timeline.between(period.getStart(), period.getEnd());
        this.namesEmployers = areSideBySide();
    }

    /** Whether two employments are in force at once in the period. */
    private boolean areSideBySide() {
        int first = timeline.countUpTo(period.getStart().minusDays(1));
        return IntStream.rangeClosed(first, first + facts.size())
                .anyMatch(count -> timeline.after(count).employments().running().size() > 1);
    }

    /** {@code " at Beta"}, if other employments run at the same time; empty for a fact without an employment. */
    private String at(RecordedFact recorded) {
        EmploymentId id = namesEmployers ? timeline.employments().get(recorded.number()) : null;
        return Optional.ofNullable(id)
                .flatMap(timeline.atTheEnd().employments()::find)
                .map(job -> " at " + escaped(job.employer()))
                .orElse("");
    }

    /** @param withPay whether amounts are shown; if false, the document contains no amount of pay */
    public static String of(String careerId, Timeline timeline, LocalDateRange period, boolean withPay) {
        BragDocument document = new BragDocument(timeline, period);
        document.head(careerId);
        document.positions();
        document.achievements();
        document.incidents();
        if (withPay) {
            document.pay();
        }
        return document.text.toString();
    }

    private void head(String careerId) {
        Career career = timeline.on(period.getEnd().minusDays(1)).career();
        text.heading(
                1,
                career.name() == null
                        ? escaped(careerId)
                        : escaped(career.name().value()));
        String position = career.inForce().stream()
                .map(job -> escaped(job.position().title().value() + " at " + job.employer()) + ", ")
                .collect(Collectors.joining());
        text.paragraph(
                position + day(period.getStart()) + " to " + day(period.getEnd().minusDays(1)));
    }

    private void positions() {
        section(
                "Positions",
                fact -> fact instanceof Hired || fact instanceof Promoted || fact instanceof Transferred,
                recorded -> text.item(0, day(recorded.effectiveOn()) + ": " + position(recorded)));
    }

    private String position(RecordedFact recorded) {
        return switch (recorded.fact()) {
            case Hired it ->
                "hired at " + escaped(it.employer()) + " as **" + escaped(it.title()) + "**" + level(it.level());
            case Promoted it ->
                "promoted to **" + escaped(it.title()) + "**" + level(it.level()) + at(recorded) + because(it.reason());
            case Fact it -> escaped(FactSentence.of(it)) + at(recorded);
        };
    }

    private void achievements() {
        for (AchievementCategory category : AchievementCategory.values()) {
            section(
                    title(category),
                    fact -> fact instanceof AchievementRecorded it && it.category() == category,
                    recorded -> achievement(recorded, (AchievementRecorded) recorded.fact()));
        }
    }

    private void achievement(RecordedFact recorded, AchievementRecorded it) {
        String status = it.status() == null ? "" : " (" + Written.words(it.status()) + ")";
        text.item(
                0,
                "**" + escaped(it.title()) + "**" + escaped(FactSentence.metrics(it.metrics())) + status + ", "
                        + day(recorded.effectiveOn()) + at(recorded));
        detail("Lesson", it.lesson());
        detail("Note", recorded.remarks().note());
        detail("See", it.url());
    }

    private void incidents() {
        section("Incidents and lessons", IncidentRecorded.class::isInstance, recorded -> {
            IncidentRecorded it = (IncidentRecorded) recorded.fact();
            text.item(
                    0,
                    "**" + escaped(it.title()) + "**" + (it.severity() == null ? "" : ", " + it.severity())
                            + (it.durationDays() == null ? "" : ", " + Counted.of(it.durationDays(), "day")) + ", "
                            + day(recorded.effectiveOn()) + at(recorded));
            detail("Role", it.role() == null ? null : Written.words(it.role()));
            detail("Impact", it.impact());
            detail("Lesson", it.lesson());
        });
    }

    private void pay() {
        section(
                "Pay",
                fact -> fact instanceof Hired
                        || fact instanceof SalaryRaised
                        || fact instanceof SalaryAdjusted
                        || fact instanceof HoursChanged
                        || (fact instanceof Promoted it && it.baseSalary() != null),
                recorded -> text.item(
                        0,
                        day(recorded.effectiveOn()) + ": " + escaped(FactSentence.of(recorded.fact()))
                                + (recorded.fact() instanceof Hired ? "" : at(recorded))));
        for (Growth.Rate rate : Growth.of(timeline, period.getStart(), period.getEnd(), Set.of())
                .rates()) {
            if (rate.before() != null && rate.after() != null && rate.percent() != null) {
                text.item(
                        0,
                        name(rate) + " from " + Written.money(rate.before()) + " to "
                                + Written.money(rate.after()) + ": " + signed(rate.percent()) + " %"
                                + (rate.perYear() == null ? "" : ", " + signed(rate.perYear()) + " % a year"));
            }
        }
    }

    private static String name(Growth.Rate rate) {
        return switch (rate.of()) {
            case BASE -> "Base";
            case PAID -> "Paid base";
            case ANNUALIZED -> "Total compensation, annualized,";
        };
    }

    private void section(String title, Predicate<Fact> belongs, Consumer<RecordedFact> write) {
        Work.steps(facts.size());
        List<RecordedFact> some =
                facts.stream().filter(it -> belongs.test(it.fact())).toList();
        if (!some.isEmpty()) {
            text.heading(2, title);
            some.forEach(write);
        }
    }

    private void detail(String name, @Nullable String content) {
        if (content != null) {
            text.item(1, name + ": " + escaped(content));
        }
    }

    private static String title(AchievementCategory category) {
        return switch (category) {
            case DELIVERY -> "Delivery";
            case OPEN_SOURCE -> "Open source";
            case MENTORING -> "Mentoring";
            case LEADERSHIP -> "Leadership";
            case SPEAKING -> "Speaking";
            case LEARNING -> "Learning";
        };
    }

    private static String level(@Nullable String level) {
        return level == null ? "" : " (" + escaped(level) + ")";
    }

    private static String because(@Nullable String reason) {
        return reason == null ? "" : ": " + escaped(reason);
    }

    private static String signed(BigDecimal percent) {
        return (percent.signum() > 0 ? "+" : "") + percent.toPlainString();
    }

    private static String day(LocalDate day) {
        return day.toString();
    }
}

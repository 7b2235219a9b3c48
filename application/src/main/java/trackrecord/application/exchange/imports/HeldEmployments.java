package trackrecord.application.exchange.imports;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.threeten.extra.LocalDateRange;
import trackrecord.domain.career.Employment;
import trackrecord.domain.text.Quoted;
import trackrecord.domain.text.Written;
import trackrecord.domain.timeline.Timeline;
import trackrecord.domain.vocabulary.EmploymentId;
import trackrecord.domain.vocabulary.Fact;
import trackrecord.domain.vocabulary.RecordedFact;

/** The employments of a career, as a file may name them. */
final class HeldEmployments {

    private static final int MOST_LISTED = 10;

    /** Legal forms that people add to the name of a company or leave out. */
    private static final Set<String> LEGAL_FORMS = Set.of(
            "inc",
            "incorporated",
            "corp",
            "corporation",
            "co",
            "company",
            "llc",
            "llp",
            "ltd",
            "limited",
            "plc",
            "gmbh",
            "ag",
            "kg",
            "ug",
            "se",
            "sa",
            "sas",
            "sarl",
            "srl",
            "spa",
            "sl",
            "bv",
            "nv",
            "ab",
            "as",
            "aps",
            "oy");

    private final Timeline timeline;

    HeldEmployments(Timeline timeline) {
        this.timeline = timeline;
    }

    /**
     * The name of an employer for comparison: in lower case, without signs, and without the legal form if more than
     * that is left.
     */
    static String key(String employer) {
        List<String> words = new ArrayList<>(List.of(Plain.words(employer).split(" ")));
        while (words.size() > 1 && LEGAL_FORMS.contains(words.getLast())) {
            words.removeLast();
        }
        String plain = String.join(" ", words);
        return plain.isEmpty() ? employer.strip() : plain;
    }

    static boolean isAt(Employment job, String employer) {
        return key(job.employer()).equals(key(employer));
    }

    /** The name used in questions and notes. */
    static String named(Employment job) {
        return job.employer() + " (" + job.id() + ")";
    }

    /** Lists the possible employments, and how to choose one with the import. */
    static String listed(List<Employment> jobs) {
        List<Employment> some = jobs.stream().limit(MOST_LISTED).toList();
        return String.join(", ", some.stream().map(HeldEmployments::named).toList())
                + "; give "
                + String.join(
                        " or ",
                        some.stream().map(job -> "employment=" + job.id()).toList())
                + " with the import";
    }

    static @Nullable EmploymentId id(@Nullable String given) {
        return given == null ? null : new EmploymentId(given);
    }

    /** All employments, in their state after all facts. */
    List<Employment> all() {
        return timeline.atTheEnd().employments().all();
    }

    /** @throws IllegalArgumentException if there is none, with the existing ids */
    Employment require(EmploymentId id) {
        return find(id).orElseThrow(() -> new IllegalArgumentException("there is no employment "
                + Quoted.of(id.value())
                + (all().isEmpty()
                        ? "; none is recorded"
                        : "; there are "
                                + Written.some(all().stream()
                                        .map(HeldEmployments::named)
                                        .toList()))));
    }

    Optional<Employment> find(EmploymentId id) {
        return all().stream().filter(job -> job.id().equals(id)).findFirst();
    }

    /** The employments in force on any day from the first to the last. */
    List<Employment> during(LocalDate first, LocalDate last) {
        return all().stream()
                .filter(job -> job.days().overlaps(LocalDateRange.ofClosed(first, last)))
                .toList();
    }

    /** The first title of an employment. */
    Optional<String> firstTitle(Employment job) {
        return timeline.fact(job.hiredBy())
                .map(RecordedFact::fact)
                .filter(Fact.Hired.class::isInstance)
                .map(hired -> ((Fact.Hired) hired).title());
    }

    /** The employments in force at the end of a day, in their state on that day. */
    List<Employment> inForce(LocalDate day) {
        return timeline.on(day).career().inForce();
    }

    /** The employments with an employer in force at the end of a day, in their state on that day. */
    List<Employment> inForce(LocalDate day, String employer) {
        return inForce(day).stream().filter(job -> isAt(job, employer)).toList();
    }

    /** The employments with an employer that began on a day. */
    List<Employment> begunOn(LocalDate day, String employer) {
        return all().stream()
                .filter(job -> job.since().equals(day) && isAt(job, employer))
                .toList();
    }

    /** The employment with an employer that began last, on or before a day. */
    @Nullable
    Employment lastBegun(LocalDate day, String employer) {
        return all().stream()
                .filter(job -> !job.since().isAfter(day) && isAt(job, employer))
                .reduce((_, later) -> later)
                .orElse(null);
    }
}

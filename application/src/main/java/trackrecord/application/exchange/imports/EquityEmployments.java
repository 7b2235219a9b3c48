package trackrecord.application.exchange.imports;

import static trackrecord.application.exchange.imports.LinedJson.text;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import trackrecord.application.exchange.file.Place;
import trackrecord.domain.career.Employment;
import trackrecord.domain.text.Quoted;
import trackrecord.domain.timeline.Timeline;
import trackrecord.domain.vocabulary.EmploymentId;

/**
 * Finds the employment of the equity in a file: the one given with the import, otherwise the one with the company that
 * the file or the import names, otherwise the only one. If several remain, the import is refused with a question.
 */
final class EquityEmployments {

    private final HeldEmployments career;
    private final @Nullable EmploymentId given;
    private final Company company;
    private final LinedCommands commands;
    private boolean isRemarked;

    /**
     * The company of the equity.
     *
     * @param names   its names; empty if nothing names it
     * @param isGiven whether the import names it rather than the file: then no other company is considered
     */
    private record Company(List<String> names, boolean isGiven) {

        boolean isOf(Employment job) {
            return names.stream().anyMatch(name -> HeldEmployments.isAt(job, name));
        }

        String named() {
            return (isGiven ? "the employer " : "the issuer ") + Quoted.plain(String.join(", ", new TreeSet<>(names)));
        }
    }

    private EquityEmployments(
            Timeline timeline, @Nullable EmploymentId given, Company company, LinedCommands commands) {
        this.career = new HeldEmployments(timeline);
        this.given = given;
        this.company = company;
        this.commands = commands;
    }

    /** @param given id of an employment; null to find it by the issuer */
    static EquityEmployments ofIssuer(
            Timeline timeline, CapTableItems items, @Nullable String given, LinedCommands commands) {
        List<String> names = items.of("ISSUER")
                .flatMap(it -> Stream.of(text(it, "legal_name"), text(it, "dba")))
                .filter(Objects::nonNull)
                .toList();
        return new EquityEmployments(timeline, HeldEmployments.id(given), new Company(names, false), commands);
    }

    /**
     * @param employer the employer of the equity; null for that of the employment
     * @param given    id of an employment; null to find it by the employer
     */
    static EquityEmployments ofEmployer(
            Timeline timeline, @Nullable String employer, @Nullable String given, LinedCommands commands) {
        List<String> names = employer == null ? List.of() : List.of(employer);
        return new EquityEmployments(timeline, HeldEmployments.id(given), new Company(names, true), commands);
    }

    /** Whether the file can concern a grant: it belongs to the given employment or employer. */
    boolean mayHold(String employer, @Nullable EmploymentId employment) {
        return given != null
                ? given.equals(employment)
                : company.names().isEmpty()
                        || company.names().stream()
                                .anyMatch(name -> HeldEmployments.key(name).equals(HeldEmployments.key(employer)));
    }

    /**
     * The employment in force on a day; null if there is none.
     *
     * @throws IllegalArgumentException if several are possible, or if the given one does not exist
     */
    @Nullable
    Employment inForce(LocalDate day) {
        if (given == null) {
            return meant(day, career.inForce(day), "in force");
        }
        Employment job = career.require(given);
        if (!company.names().isEmpty() && !company.isOf(job)) {
            remark(job, "as employment=" + given + " says");
        }
        return job;
    }

    /**
     * The same, or, after the last end, the employment that ended then; null if none has begun.
     *
     * @throws IllegalArgumentException likewise
     */
    @Nullable
    Employment begun(LocalDate day) {
        List<Employment> inForce = career.inForce(day);
        List<Employment> begun = career.all().stream()
                .filter(job -> !job.since().isAfter(day) && (company.names().isEmpty() || company.isOf(job)))
                .toList();
        boolean isOver = company.names().isEmpty()
                ? inForce.isEmpty()
                : inForce.stream().noneMatch(company::isOf) && !begun.isEmpty();
        return given != null || !isOver
                ? inForce(day)
                : meant(
                        day,
                        begun.stream().filter(job -> isLastThere(job, begun)).toList(),
                        "recorded");
    }

    private static boolean isLastThere(Employment job, List<Employment> jobs) {
        return jobs.stream()
                .noneMatch(other -> HeldEmployments.isAt(other, job.employer())
                        && other.since().isAfter(job.since()));
    }

    private @Nullable Employment meant(LocalDate day, List<Employment> possible, String how) {
        List<Employment> named = possible.stream().filter(company::isOf).toList();
        List<Employment> meant = named.isEmpty() ? possible : named;
        if (meant.size() > 1) {
            String why = company.names().isEmpty()
                    ? ", and nothing names the company: "
                    : named.isEmpty()
                            ? ", and " + company.named() + " is that of none: "
                            : " with " + company.named() + ": ";
            throw new IllegalArgumentException(
                    "on " + day + " several employments are " + how + why + HeldEmployments.listed(meant));
        }
        if (named.isEmpty() && !meant.isEmpty() && !company.names().isEmpty()) {
            readAs(day, meant.getFirst());
        }
        return meant.isEmpty() ? null : meant.getFirst();
    }

    /** Notes that a name is read as another name of the same company, if the career or the import permits it. */
    private void readAs(LocalDate day, Employment job) {
        List<Employment> other = career.all().stream().filter(company::isOf).toList();
        if (!other.isEmpty() || company.isGiven()) {
            throw new IllegalArgumentException("on " + day + " no employment with " + company.named()
                    + " is in force, but " + HeldEmployments.named(job) + "; give employment=" + job.id()
                    + " with the import if that is meant"
                    + (other.isEmpty() ? "" : ", else correct the days of " + HeldEmployments.named(other.getFirst())));
        }
        remark(job, "the only employment in force; else give employment=");
    }

    private void remark(Employment job, String why) {
        if (!isRemarked) {
            isRemarked = true;
            commands.note(Place.WHOLE_FILE, company.named() + " is read as " + HeldEmployments.named(job) + ", " + why);
        }
    }
}

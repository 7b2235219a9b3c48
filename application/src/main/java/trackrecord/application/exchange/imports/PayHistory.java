package trackrecord.application.exchange.imports;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import trackrecord.application.exchange.file.FileProblem;
import trackrecord.application.exchange.file.Place;
import trackrecord.domain.career.Employment;
import trackrecord.domain.refusal.Code;
import trackrecord.domain.refusal.FirstProblems;
import trackrecord.domain.text.Quoted;
import trackrecord.domain.timeline.History;
import trackrecord.domain.vocabulary.EmploymentId;

/** Reads the rows of a pay history, ordered by date; each belongs to the employment with its employer. */
final class PayHistory {

    private final PayOptions options;
    private final GivenEmployments employments;
    private final LinedCommands commands;
    private final FirstProblems<FileProblem> problems;
    private final HeldEmployments career;
    private final PayStints stints;
    private final Map<String, List<PayRow>> rowsOf = new LinkedHashMap<>();
    private final Map<String, PayJob> jobs = new LinkedHashMap<>();
    /** By employer, the next row that describes its employment. */
    private final Map<String, @Nullable PayRow> following = new HashMap<>();

    /**
     * A row with its employer.
     *
     * @param key the name of the employer in the form used for comparison
     */
    private record Placed(PayRow row, String employer, String key) {}

    /** @param history the facts of the career; the file continues the state before its first row */
    PayHistory(
            PayOptions options,
            GivenEmployments employments,
            LinedCommands commands,
            FirstProblems<FileProblem> problems,
            History history) {
        this.options = options;
        this.employments = employments;
        this.commands = commands;
        this.problems = problems;
        this.career = new HeldEmployments(history.timeline());
        this.stints = new PayStints(employments, career);
    }

    /** @param rows in order of their dates */
    void read(List<PayRow> rows) {
        if (rows.isEmpty() || !isAnswered(rows)) {
            return;
        }
        List<Placed> placed = placed(rows);
        for (Placed each : placed) {
            rowsOf.computeIfAbsent(each.key(), _ -> new ArrayList<>()).add(each.row());
        }
        List<@Nullable PayRow> next = next(placed);
        Set<String> unreadable = new HashSet<>();
        for (int i = 0; i < placed.size(); i++) {
            Placed each = placed.get(i);
            // Without the hire, the following rows of an employer cannot be interpreted.
            if (!unreadable.contains(each.key()) && !isRead(each, next.get(i))) {
                unreadable.add(each.key());
            }
        }
        if (problems.isEmpty()) {
            stints.passOn(commands, problems);
        }
    }

    /** Whether the employments named with the import exist. */
    private boolean isAnswered(List<PayRow> rows) {
        if (!isHeld("employment", employments.about()) || !isHeld("ends", employments.ended())) {
            return false;
        }
        long employers = rows.stream()
                .map(row -> row.cell(PayColumn.EMPLOYER))
                .filter(Objects::nonNull)
                .map(HeldEmployments::key)
                .distinct()
                .count();
        if (employments.about() != null && employers > 1) {
            problems.add(FileProblem.at(
                    Place.WHOLE_FILE,
                    Code.INVALID_FIELD,
                    PayColumn.EMPLOYER.key(),
                    "the file names " + employers
                            + " employers, and employment= one employment; leave it out, or import the"
                            + " rows of one employer at a time"));
            return false;
        }
        noteOtherName(rows);
        return true;
    }

    /** The given employment takes precedence over the name in the file; adds a note. */
    private void noteOtherName(List<PayRow> rows) {
        if (employments.about() == null) {
            return;
        }
        Employment about = career.require(employments.about());
        rows.stream()
                .map(row -> row.cell(PayColumn.EMPLOYER))
                .filter(name -> name != null && !HeldEmployments.isAt(about, name))
                .findFirst()
                .ifPresent(name -> commands.note(
                        Place.WHOLE_FILE,
                        Quoted.plain(name) + " is read as " + HeldEmployments.named(about) + ", as requested"));
    }

    private boolean isHeld(String parameter, @Nullable EmploymentId id) {
        try {
            return id == null || career.require(id).id().equals(id);
        } catch (IllegalArgumentException e) {
            problems.add(FileProblem.at(
                    Place.WHOLE_FILE, Code.EMPLOYMENT_UNKNOWN, parameter, String.valueOf(e.getMessage())));
            return false;
        }
    }

    /** Each row with its employer; a row without one belongs to the employer of the previous row. */
    private List<Placed> placed(List<PayRow> rows) {
        List<Placed> placed = new ArrayList<>();
        String before = null;
        for (PayRow row : rows) {
            try {
                before = employer(row, before, rows.getLast().on());
            } catch (IllegalArgumentException e) {
                problems.add(FileProblem.at(
                        row.place(), Code.INVALID_FIELD, PayColumn.EMPLOYER.key(), String.valueOf(e.getMessage())));
                return placed;
            }
            placed.add(new Placed(row, before, HeldEmployments.key(before)));
        }
        return placed;
    }

    private String employer(PayRow row, @Nullable String before, LocalDate last) {
        if (employments.about() != null) {
            return career.require(employments.about()).employer();
        }
        String cell = row.cell(PayColumn.EMPLOYER);
        String named = cell != null ? cell : options.employer();
        String known = named != null ? named : before;
        return known != null ? known : onlyEmployer(row.on(), last);
    }

    /** If neither the file nor the import names an employer: that of the only employment in the days of the file. */
    private String onlyEmployer(LocalDate first, LocalDate last) {
        List<Employment> then = career.during(first.minusDays(1), last);
        if (then.stream()
                        .map(Employment::employer)
                        .map(HeldEmployments::key)
                        .distinct()
                        .count()
                > 1) {
            throw new IllegalArgumentException("the file does not name the employer, and the career has several"
                    + " employments in its days: " + HeldEmployments.listed(then));
        } else if (then.isEmpty() || then.getFirst().since().isAfter(first)) {
            throw new IllegalArgumentException(
                    "the file does not name the employer; give employer=Acme with the import");
        }
        return then.getFirst().employer();
    }

    /** Whether the following rows of the same employer can be read. */
    private boolean isRead(Placed each, @Nullable PayRow next) {
        PayRow row = each.row();
        PayJob known = jobs.get(each.key());
        PayJob job = known == null ? opened(each) : known;
        try {
            if (known == null) {
                job.goOn(row);
            }
            following.put(each.key(), next);
            job.add(row, next);
        } catch (IllegalArgumentException | ArithmeticException e) {
            problems.add(FileProblem.at(
                    row.place(), Code.INVALID_FIELD, job.column(row).key(), String.valueOf(e.getMessage())));
            return !row.isSalary() || job.isRunning();
        }
        return true;
    }

    private PayJob opened(Placed first) {
        List<PayRow> rows = Objects.requireNonNull(rowsOf.get(first.key()), "its rows are known");
        // A status that is equal on all rows describes the day of the export.
        PayEvent status = rows.getFirst().status();
        boolean isOfToday = rows.stream().allMatch(row -> row.status() == status);
        PayJob job = new PayJob(
                first.employer(),
                options,
                new PayMeant(first.employer(), employments.about(), career, stints, commands),
                stints,
                commands,
                isOfToday ? status : PayEvent.UNSAID,
                row -> giveWay(first.key(), row));
        jobs.put(first.key(), job);
        return job;
    }

    /** For each row, the next row about the same employment; null after the last one. */
    private static List<@Nullable PayRow> next(List<Placed> placed) {
        List<@Nullable PayRow> next = new ArrayList<>();
        Map<String, PayRow> following = new HashMap<>();
        for (Placed each : placed.reversed()) {
            next.add(following.get(each.key()));
            if (each.row().isSalary()) {
                following.put(each.key(), each.row());
            }
        }
        return next.reversed();
    }

    /** If a file states no last days, an employment ends when the next one begins. */
    private void giveWay(String begun, PayRow row) {
        if (row.columns().has(PayColumn.LAST_DAY)) {
            return;
        }
        boolean isRecorded = !career.begunOn(row.on(), begun).isEmpty();
        jobs.forEach((key, job) -> {
            if (!key.equals(begun)
                    && job.isRunning()
                    && !goesOn(key)
                    && !staysBeside(job)
                    && !(isRecorded && isRecordedOn(job, row))) {
                job.giveWay(row);
            }
        });
    }

    /** A main employment of the career continues if those of the file are side employments. */
    private boolean staysBeside(PayJob job) {
        Employment held = job.stint() == null ? null : job.stint().held();
        return employments.isAtTheSide() && held != null && !held.side();
    }

    /** Whether the file has later rows of it that do not begin it again. */
    private boolean goesOn(String key) {
        PayRow next = following.get(key);
        return next != null && next.event() != PayEvent.HIRE && next.event() != PayEvent.REHIRE;
    }

    /** Whether the career has the employment in force on the day of a row. */
    private boolean isRecordedOn(PayJob job, PayRow row) {
        Employment held = job.stint() == null ? null : job.stint().held();
        return held != null
                && career.inForce(row.on()).stream().anyMatch(it -> it.id().equals(held.id()));
    }
}

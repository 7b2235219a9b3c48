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

/** Reads the rows of a pay history, in order of their dates: each belongs to the employment of its employer. */
final class PayHistory {

    private final PayOptions options;
    private final GivenEmployments employments;
    private final LinedCommands commands;
    private final FirstProblems<FileProblem> problems;
    private final HeldEmployments career;
    private final PayStints stints;
    private final Map<String, List<PayRow>> rowsOf = new LinkedHashMap<>();
    private final Map<String, PayJob> jobs = new LinkedHashMap<>();
    /** Of each employer the row that follows on those that were read, and says something of its employment. */
    private final Map<String, @Nullable PayRow> following = new HashMap<>();

    /**
     * A row, and what it is about.
     *
     * @param key of the employer, as names are compared
     */
    private record Placed(PayRow row, String employer, String key) {}

    /** @param history what the career holds: the file goes on from what holds before its first row */
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
            // Without its hire nothing of what follows of an employer can be told.
            if (!unreadable.contains(each.key()) && !isRead(each, next.get(i))) {
                unreadable.add(each.key());
            }
        }
        if (problems.isEmpty()) {
            stints.passOn(commands, problems);
        }
    }

    /** Whether what the import says of employments names some that there are. */
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

    /** What was given goes before the name that the file has, and says so. */
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

    /** Every row with its employer; a row that names none is about that of the row before it. */
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

    /** Where neither the file nor the import names it: that of the only employment in the days of the file. */
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

    /** Whether what follows of the same employer can be read. */
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
        // A status that is the same on every row is that of the day of the export.
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

    /** By the place of each row the next that says something of the same employment; absent after the last. */
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

    /** Where a file states no last days, an employment of it ends when the next one begins. */
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

    /** A main employment of the career stays where those of the file are put at the side. */
    private boolean staysBeside(PayJob job) {
        Employment held = job.stint() == null ? null : job.stint().held();
        return employments.isAtTheSide() && held != null && !held.side();
    }

    /** Whether the file says more of it, other than that it begins again. */
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

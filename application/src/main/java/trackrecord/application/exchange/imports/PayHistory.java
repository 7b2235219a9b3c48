package trackrecord.application.exchange.imports;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import trackrecord.application.exchange.file.FileRejected;
import trackrecord.application.exchange.file.ImportedFile;
import trackrecord.application.exchange.file.Place;
import trackrecord.application.exchange.imports.PayHistoryReader.Row;
import trackrecord.domain.career.Career;
import trackrecord.domain.refusal.Code;
import trackrecord.domain.time.Effective;
import trackrecord.domain.timeline.History;
import trackrecord.domain.vocabulary.Action;
import trackrecord.domain.vocabulary.DatedCommand;
import trackrecord.domain.vocabulary.EndReason;
import trackrecord.domain.vocabulary.PayRate;
import trackrecord.domain.vocabulary.Remarks;

/** Turns the rows of a pay history, in order of their dates, into hires, raises, promotions, transfers and ends. */
final class PayHistory {

    private static final List<String> ENDS = List.of(
            "terminat",
            "resign",
            "laid off",
            "layoff",
            "dismiss",
            "retire",
            "separation",
            "end of employment",
            "left the company");

    private final LinedCommands commands = new LinedCommands();
    private final @Nullable String employerOfFile;
    private final History history;
    private @Nullable Position now;
    private boolean begun;

    /** A row's salary against the one before: CHANGED is a cut, or another currency. */
    private enum Pay {
        SAME,
        RAISED,
        CHANGED
    }

    /** What holds after a row. */
    private record Position(
            String employer,
            @Nullable String title,
            @Nullable String level,
            @Nullable String team,
            @Nullable String location,
            @Nullable PayRate salary) {}

    PayHistory(@Nullable String employer, History history) {
        this.employerOfFile = employer;
        this.history = history;
    }

    void note(Place place, String message) {
        commands.note(place, message);
    }

    ImportedFile file() {
        return commands.newTo(history);
    }

    void add(Row row) {
        if (!begun) {
            begun = true;
            now = recordedOn(row.on());
        }
        if (isEnd(row)) {
            end(row, row.on());
            return;
        }
        Position next = next(row);
        if (now != null && !now.employer().equals(next.employer())) {
            end(row, row.on());
        }
        if (now == null) {
            hire(row, next);
        } else {
            change(row, now, next);
        }
        now = next;
        String lastDay = row.cell(PayColumn.LAST_DAY);
        if (lastDay != null) {
            // The column names the last day on which it still holds; an end is effective on the day after.
            end(row, LocalDate.parse(lastDay).plusDays(1));
        }
    }

    /** What the career says of the day of the first row: the file goes on from there. */
    private @Nullable Position recordedOn(LocalDate first) {
        Career career = history.timeline().on(first).career();
        return career.employment()
                .map(job -> new Position(
                        job.employer(),
                        job.position().title().value(),
                        Effective.valueOf(job.position().level()),
                        Effective.valueOf(job.position().team()),
                        Effective.valueOf(job.position().location()),
                        job.rate().value()))
                .orElse(null);
    }

    private Position next(Row row) {
        String cell = row.cell(PayColumn.EMPLOYER);
        String named = cell != null ? cell : employerOfFile;
        Position before = now;
        String employer = named != null || before == null ? named : before.employer();
        if (employer == null) {
            throw FileRejected.at(
                    row.place(),
                    Code.INVALID_FIELD,
                    "employer",
                    "the file does not name the employer; give employer=Acme with the import");
        }
        if (before == null || !employer.equals(before.employer())) {
            return new Position(
                    employer,
                    row.cell(PayColumn.TITLE),
                    row.cell(PayColumn.LEVEL),
                    row.cell(PayColumn.TEAM),
                    row.cell(PayColumn.LOCATION),
                    row.salary());
        }
        return new Position(
                employer,
                either(row.cell(PayColumn.TITLE), before.title()),
                either(row.cell(PayColumn.LEVEL), before.level()),
                either(row.cell(PayColumn.TEAM), before.team()),
                either(row.cell(PayColumn.LOCATION), before.location()),
                row.salary() != null ? row.salary() : before.salary());
    }

    private static @Nullable String either(@Nullable String cell, @Nullable String before) {
        return cell != null ? cell : before;
    }

    private void hire(Row row, Position next) {
        if (next.salary() == null || next.title() == null) {
            throw FileRejected.at(
                    row.place(),
                    Code.INVALID_FIELD,
                    next.salary() == null ? "salary" : "title",
                    "the first row of an employment needs a "
                            + (next.salary() == null ? "salary" : "title; add a column for it"));
        }
        commands.add(
                row.place(),
                new DatedCommand(
                        row.on(),
                        new Action.Hire(
                                next.employer(),
                                next.title(),
                                next.level(),
                                next.team(),
                                next.location(),
                                null,
                                null,
                                next.salary(),
                                null,
                                null,
                                null),
                        new Remarks(row.cell(PayColumn.NOTE), null)));
    }

    private void change(Row row, Position before, Position next) {
        String reason = row.cell(PayColumn.REASON);
        String note = row.cell(PayColumn.NOTE);
        Pay pay = compare(before.salary(), next.salary());
        boolean step = !Objects.equals(next.title(), before.title()) || !Objects.equals(next.level(), before.level());
        boolean moved =
                !Objects.equals(next.team(), before.team()) || !Objects.equals(next.location(), before.location());
        boolean promoted = step && (pay == Pay.RAISED || (pay == Pay.SAME && mentions(reason, List.of("promot"))));
        if (promoted) {
            commands.add(
                    row.place(),
                    new DatedCommand(
                            row.on(),
                            new Action.Promote(
                                    Objects.requireNonNull(next.title(), "an employment has a title"),
                                    changed(next.level(), before.level()),
                                    pay == Pay.RAISED ? next.salary() : null,
                                    reason),
                            new Remarks(note, null)));
        }
        if (moved || (step && !promoted)) {
            commands.add(
                    row.place(),
                    new DatedCommand(
                            row.on(),
                            new Action.Transfer(
                                    changed(next.team(), before.team()),
                                    changed(next.location(), before.location()),
                                    null,
                                    promoted ? null : changed(next.title(), before.title()),
                                    promoted ? null : changed(next.level(), before.level()),
                                    null),
                            new Remarks(note, null)));
        }
        if (pay == Pay.RAISED && !promoted) {
            commands.add(
                    row.place(),
                    new DatedCommand(row.on(), new Action.Raise(paid(next), reason), new Remarks(note, null)));
        } else if (pay == Pay.CHANGED) {
            commands.add(
                    row.place(),
                    new DatedCommand(
                            row.on(),
                            new Action.AdjustSalary(paid(next), reason == null ? "not stated" : reason),
                            new Remarks(note, null)));
        } else if (pay == Pay.SAME && !step && !moved) {
            commands.note(row.place(), "nothing changes in this row; it is left out");
        }
    }

    private static PayRate paid(Position position) {
        return Objects.requireNonNull(position.salary(), "an employment has a salary");
    }

    private static Pay compare(@Nullable PayRate before, @Nullable PayRate salary) {
        if (salary == null || (before != null && salary.isSameAs(before))) {
            return Pay.SAME;
        }
        boolean raised = before != null
                && salary.currency().equals(before.currency())
                && salary.exactAnnual().compareTo(before.exactAnnual()) > 0;
        return raised ? Pay.RAISED : Pay.CHANGED;
    }

    private static @Nullable String changed(@Nullable String next, @Nullable String before) {
        return Objects.equals(next, before) ? null : next;
    }

    private static boolean isEnd(Row row) {
        return row.salary() == null && mentions(row.cell(PayColumn.REASON), ENDS);
    }

    private static boolean mentions(@Nullable String reason, List<String> words) {
        String plain = reason == null ? "" : reason.toLowerCase(Locale.ROOT);
        return words.stream().anyMatch(plain::contains);
    }

    private void end(Row row, LocalDate on) {
        if (now != null) {
            String reason = row.cell(PayColumn.REASON);
            commands.add(row.place(), new Action.EndEmployment(reason(reason), null, null).on(on));
        }
        now = null;
    }

    private static EndReason reason(@Nullable String text) {
        return mentions(text, List.of("resign", "voluntary")) && !mentions(text, List.of("involuntary"))
                ? EndReason.RESIGNED
                : mentions(text, List.of("laid off", "layoff", "redundan"))
                        ? EndReason.LAID_OFF
                        : mentions(text, List.of("dismiss", "involuntary"))
                                ? EndReason.DISMISSED
                                : mentions(text, List.of("retire")) ? EndReason.RETIRED : EndReason.OTHER;
    }
}

package trackrecord.application.exchange.imports;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import trackrecord.application.exchange.file.FileProblem;
import trackrecord.domain.amount.Rational;
import trackrecord.domain.career.Career;
import trackrecord.domain.refusal.Code;
import trackrecord.domain.refusal.FirstProblems;
import trackrecord.domain.text.Quoted;
import trackrecord.domain.time.Effective;
import trackrecord.domain.timeline.History;
import trackrecord.domain.vocabulary.Action;
import trackrecord.domain.vocabulary.DatedCommand;
import trackrecord.domain.vocabulary.EndReason;
import trackrecord.domain.vocabulary.PayRate;
import trackrecord.domain.vocabulary.Remarks;

/** Turns the rows of a pay history, in order of their dates, into hires, raises, promotions, transfers and ends. */
final class PayHistory {

    private final LinedCommands commands;
    private final FirstProblems<FileProblem> problems;
    private final PayOptions options;
    private final PayLeaves leaves;
    private final PayBesides besides;
    private @Nullable Position now;
    private boolean isEnded;
    private PayEvent statusBefore = PayEvent.UNSAID;

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
            @Nullable PayRate salary,
            Rational share) {}

    PayHistory(PayOptions options, LinedCommands commands, FirstProblems<FileProblem> problems) {
        this.options = options;
        this.commands = commands;
        this.problems = problems;
        this.leaves = new PayLeaves(commands);
        this.besides = new PayBesides(commands);
    }

    /**
     * @param rows in order of their dates
     * @param history what the career holds: the file goes on from what holds before its first row
     */
    void read(List<PayRow> rows, History history) {
        if (rows.isEmpty()) {
            return;
        }
        now = before(rows.getFirst().on(), history);
        // A status that is the same on every row is that of the day of the export.
        PayEvent status = rows.getFirst().status();
        statusBefore = rows.stream().allMatch(row -> row.status() == status) ? status : PayEvent.UNSAID;
        for (int i = 0; i < rows.size(); i++) {
            PayRow row = rows.get(i);
            try {
                if (row.isSalary()) {
                    add(row, next(rows, i));
                    statusBefore = row.status();
                } else {
                    besides.add(row);
                }
            } catch (IllegalArgumentException | ArithmeticException e) {
                problems.add(FileProblem.at(
                        row.place(), Code.INVALID_FIELD, column(row).key(), String.valueOf(e.getMessage())));
                if (row.isSalary() && now == null) {
                    // Without its hire nothing of what follows can be told.
                    return;
                }
            }
        }
    }

    /** The column that a problem of what a row becomes is about. */
    private PayColumn column(PayRow row) {
        if (!row.isSalary()) {
            return PayColumn.TYPE;
        }
        boolean isOfEmployer = now == null && row.cell(PayColumn.EMPLOYER) == null && options.employer() == null;
        boolean isOfTitle = now == null && row.cell(PayColumn.TITLE) == null && options.title() == null;
        return isOfEmployer
                ? PayColumn.EMPLOYER
                : isOfTitle ? PayColumn.TITLE : row.salary() == null ? PayColumn.SALARY : PayColumn.REASON;
    }

    /** What the career says of the day before the first row. */
    private static @Nullable Position before(LocalDate first, History history) {
        Career career = history.timeline().on(first.minusDays(1)).career();
        return career.employment()
                .map(job -> new Position(
                        job.employer(),
                        job.position().title().value(),
                        Effective.valueOf(job.position().level()),
                        Effective.valueOf(job.position().team()),
                        Effective.valueOf(job.position().location()),
                        job.rate().value(),
                        job.fte().value()))
                .orElse(null);
    }

    /** The next row that says something of the employment; absent after the last. */
    private static @Nullable PayRow next(List<PayRow> rows, int index) {
        return rows.subList(index + 1, rows.size()).stream()
                .filter(PayRow::isSalary)
                .findFirst()
                .orElse(null);
    }

    private void add(PayRow row, @Nullable PayRow next) {
        switch (event(row)) {
            case END -> end(row, endOf(row));
            case LEAVE -> {
                leaves.begin(row, now == null ? null : now.salary());
                if (now != null && leaves.isRaisedBy(row, now.salary())) {
                    hold(row, PayEvent.LEAVE);
                }
            }
            case RETURN -> {
                leaves.end(row);
                hold(row, PayEvent.RETURN);
            }
            case HIRE, REHIRE, PROMOTION, CHANGE, PAYMENT, UNSAID, UNKNOWN -> {
                hold(row, row.event());
                lastDay(row, next);
            }
        }
    }

    /** What the row says; where its words say nothing of an end or a leave, what its status says that the one before did not. */
    private PayEvent event(PayRow row) {
        return switch (row.event()) {
            case END, LEAVE, RETURN -> row.event();
            case HIRE, REHIRE, PROMOTION, CHANGE, PAYMENT, UNSAID, UNKNOWN -> {
                if (row.status() == statusBefore || row.isTold()) {
                    yield row.event();
                }
                boolean isBack = row.status() == PayEvent.UNSAID && statusBefore == PayEvent.LEAVE;
                yield row.status() == PayEvent.UNSAID ? (isBack ? PayEvent.RETURN : row.event()) : row.status();
            }
        };
    }

    /** What holds from the row on. */
    private void hold(PayRow row, PayEvent event) {
        Position next = next(row);
        if (now != null && !now.employer().equals(next.employer())) {
            commands.explain(row.origin(), "another employer, so the employment at " + now.employer() + " ends");
            end(row, row.on());
        }
        if (now == null) {
            hire(row, next);
        } else if (event == PayEvent.REHIRE) {
            throw new IllegalArgumentException("the row says " + Quoted.of(String.valueOf(row.reason()))
                    + ", and the employment before it has not ended; add a row for its end");
        } else {
            change(row, event, now, next);
        }
        now = next;
    }

    private Position next(PayRow row) {
        String cell = row.cell(PayColumn.EMPLOYER);
        String named = cell != null ? cell : options.employer();
        Position before = now;
        String employer = named != null || before == null ? named : before.employer();
        if (employer == null) {
            throw new IllegalArgumentException(
                    "the file does not name the employer; give employer=Acme with the import");
        }
        String title = row.cell(PayColumn.TITLE);
        if (before == null || !employer.equals(before.employer())) {
            return new Position(
                    employer,
                    title != null ? title : options.title(),
                    row.cell(PayColumn.LEVEL),
                    row.cell(PayColumn.TEAM),
                    row.cell(PayColumn.LOCATION),
                    row.salary(),
                    row.share() == null ? Rational.ONE : row.share());
        }
        return new Position(
                employer,
                either(title, before.title()),
                either(row.cell(PayColumn.LEVEL), before.level()),
                either(row.cell(PayColumn.TEAM), before.team()),
                either(row.cell(PayColumn.LOCATION), before.location()),
                row.salary() != null ? row.salary() : before.salary(),
                row.share() != null ? row.share() : before.share());
    }

    private static @Nullable String either(@Nullable String cell, @Nullable String before) {
        return cell != null ? cell : before;
    }

    private void hire(PayRow row, Position next) {
        if (next.salary() == null) {
            throw new IllegalArgumentException("the first row of an employment needs a salary");
        }
        if (next.title() == null) {
            throw new IllegalArgumentException(
                    "the first row of an employment needs a title; add a column for it, or give title=Engineer with the"
                            + " import");
        }
        if (isEnded && row.event() != PayEvent.HIRE && row.event() != PayEvent.REHIRE) {
            commands.explain(row.origin(), "the employment before it has ended, so this is read as a hire");
        }
        add(
                row,
                new Action.Hire(
                        next.employer(),
                        next.title(),
                        next.level(),
                        next.team(),
                        next.location(),
                        null,
                        null,
                        next.salary(),
                        next.share().equals(Rational.ONE) ? null : next.share(),
                        null,
                        null));
    }

    private void change(PayRow row, PayEvent event, Position before, Position next) {
        String reason = row.reason();
        Pay pay = compare(before.salary(), next.salary());
        boolean step = !Objects.equals(next.title(), before.title()) || !Objects.equals(next.level(), before.level());
        boolean moved =
                !Objects.equals(next.team(), before.team()) || !Objects.equals(next.location(), before.location());
        boolean isOtherHours = !next.share().equals(before.share());
        if (pay == Pay.SAME && !step && !moved && !isOtherHours) {
            unchanged(row, event);
            return;
        }
        if (event == PayEvent.PAYMENT && pay != Pay.SAME && !row.isTold()) {
            throw new IllegalArgumentException(
                    Quoted.of(String.valueOf(reason)) + " may be a payment or the reason for a new"
                            + " salary; add a column Compensation Type that says which, or give reasons=" + reason
                            + ":change with the import");
        }
        if (isOtherHours) {
            add(row, new Action.ChangeHours(next.share(), reason));
        }
        boolean promoted = step && (pay == Pay.RAISED || (pay == Pay.SAME && event == PayEvent.PROMOTION));
        if (promoted) {
            add(
                    row,
                    new Action.Promote(
                            Objects.requireNonNull(next.title(), "an employment has a title"),
                            changed(next.level(), before.level()),
                            pay == Pay.RAISED ? next.salary() : null,
                            reason));
        }
        if (moved || (step && !promoted)) {
            add(
                    row,
                    new Action.Transfer(
                            changed(next.team(), before.team()),
                            changed(next.location(), before.location()),
                            null,
                            promoted ? null : changed(next.title(), before.title()),
                            promoted ? null : changed(next.level(), before.level()),
                            null));
        }
        if (pay == Pay.RAISED && !promoted) {
            add(row, new Action.Raise(paid(next), reason));
        } else if (pay == Pay.CHANGED) {
            add(row, new Action.AdjustSalary(paid(next), reason == null ? "not stated" : reason));
        }
    }

    /** A row in which nothing changes may be an end in words that nobody knows: then it is asked about. */
    private void unchanged(PayRow row, PayEvent event) {
        String words = row.words();
        boolean isOpen = event == PayEvent.UNKNOWN || (row.salary() == null && event != PayEvent.RETURN);
        if (isOpen && !row.isTold()) {
            throw new IllegalArgumentException(
                    words.isEmpty()
                            ? "the row has neither a salary nor a reason, and nothing changes in it; if it ends the"
                                    + " employment, write Termination as its reason, else leave it out"
                            : Quoted.of(words)
                                    + " is not understood, and nothing else changes in this row; if it ends the"
                                    + " employment, give reasons=" + Quoted.plain(String.valueOf(row.reason()))
                                    + ":end with"
                                    + " the import, else reasons=" + Quoted.plain(String.valueOf(row.reason()))
                                    + ":change");
        }
        if (event != PayEvent.RETURN) {
            commands.noteAndExplain(row.origin(), "nothing changes in this row; it is left out");
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

    /**
     * A last day ends the employment unless the next row follows on it. One that the next row lies before is that of the
     * employment, repeated on every row.
     */
    private void lastDay(PayRow row, @Nullable PayRow next) {
        LocalDate last = row.lastDay();
        if (last == null) {
            return;
        }
        if (last.isBefore(row.on())) {
            commands.explain(row.origin(), "its last day, " + last + ", lies before it and is not read");
        } else if (next == null
                || next.on().isAfter(last.plusDays(1))
                || (isOfAnother(next) && next.on().equals(last.plusDays(1)))) {
            commands.explain(row.origin(), "its last day is " + last + ", so the employment ends on the day after");
            end(row, last.plusDays(1));
        }
    }

    private boolean isOfAnother(PayRow next) {
        String employer = next.cell(PayColumn.EMPLOYER);
        return employer != null && now != null && !employer.equals(now.employer());
    }

    /** The first day on which the employment no longer holds: that of the row, unless it names a later last day. */
    private LocalDate endOf(PayRow row) {
        LocalDate last = row.lastDay();
        if (last == null || last.isBefore(row.on())) {
            return row.on();
        }
        commands.explain(row.origin(), "its last day is " + last + ", so the employment ends on the day after");
        return last.plusDays(1);
    }

    private void end(PayRow row, LocalDate on) {
        if (now == null) {
            commands.noteAndExplain(row.origin(), "no employment is in force on this day, so nothing ends");
            return;
        }
        EndReason reason = PayEnd.reason(row.words());
        commands.add(row.origin(), new Action.EndEmployment(reason, null, null).on(on));
        now = null;
        isEnded = true;
        leaves.clear();
        besides.clear();
    }

    private void add(PayRow row, Action action) {
        commands.add(row.origin(), new DatedCommand(row.on(), action, new Remarks(row.cell(PayColumn.NOTE), null)));
    }
}

package trackrecord.domain.vesting;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import trackrecord.domain.amount.Rational;
import trackrecord.domain.vesting.Losses.Kind;
import trackrecord.domain.vesting.Slots.Slot;
import trackrecord.domain.vocabulary.OptionTerms;
import trackrecord.domain.work.Work;

/**
 * The state of a grant of options. Tranches vest by their date, facts record exercises and cancellations, and the rest
 * lapses after the last day.
 *
 * <p>{@link #after} shares what stays the same; only a split and the end of an employment walk through the slots.
 */
final class OptionStanding implements Standing {

    private final Schedule schedule;
    private final @Nullable LocalDate released;
    private final OptionTerms terms;
    private final int decimals;
    private final Rational factor;
    /** The slots when shares last changed by a split or the employment ended. */
    private final Slots slots;
    /** The losses of each place of the schedule up to then. */
    private final Lost before;
    /** Exercised since then; {@code losses} is lost since then. */
    private final Rational exercised;

    private final Losses losses;
    private final Rational forfeited;
    private final Rational cancelled;
    private final Exercises exercises;
    private final Deadline deadline;
    private final List<Repurchase> repurchases;
    private final Past past;

    /** The losses of each place, in current shares. */
    private record Lost(Rational[] forfeited, Rational[] cancelled) {
        static Lost nothing(int places) {
            return new Lost(zeros(places), zeros(places));
        }

        Lost times(Rational ratio) {
            return new Lost(scaled(forfeited, ratio), scaled(cancelled, ratio));
        }

        private static Rational[] zeros(int places) {
            Work.steps(places);
            Rational[] zeros = new Rational[places];
            Arrays.fill(zeros, Rational.ZERO);
            return zeros;
        }

        private static Rational[] scaled(Rational[] amounts, Rational ratio) {
            return Arrays.stream(amounts).map(it -> it.times(ratio)).toArray(Rational[]::new);
        }
    }

    /**
     * The last day to exercise.
     *
     * @param lastDay absent if there is no last day
     * @param isKnown whether a window is recorded for the reason of the end of the employment; true while it lasts
     */
    private record Deadline(@Nullable LocalDate lastDay, boolean isKnown) {

        boolean isOver(LocalDate day) {
            return lastDay != null && day.isAfter(lastDay);
        }

        /** The day by which a unit must have vested to be exercisable on that day or earlier. */
        LocalDate cut(LocalDate day) {
            return lastDay != null && day.isAfter(lastDay) ? lastDay : day;
        }
    }

    private OptionStanding(
            OptionStanding of,
            Rational factor,
            Slots slots,
            Lost before,
            Rational exercised,
            Losses losses,
            Rational forfeited,
            Rational cancelled,
            Exercises exercises,
            Deadline deadline,
            List<Repurchase> repurchases,
            Past past) {
        this.schedule = of.schedule;
        this.released = of.released;
        this.terms = of.terms;
        this.decimals = of.decimals;
        this.factor = factor;
        this.slots = slots;
        this.before = before;
        this.exercised = exercised;
        this.losses = losses;
        this.forfeited = forfeited;
        this.cancelled = cancelled;
        this.exercises = exercises;
        this.deadline = deadline;
        this.repurchases = repurchases;
        this.past = past;
    }

    private OptionStanding(Schedule schedule, Release release, OptionTerms terms, int decimals) {
        List<Rational> places = schedule.places(Rational.of(terms.units()));
        List<Slot> all = new ArrayList<>(places.size());
        for (int place = 0; place < places.size(); place++) {
            LocalDate vestsOn = place == places.size() - 1
                    ? null
                    : release.from(schedule.parts().get(place).on());
            all.add(new Slot(place, vestsOn, null, places.get(place), Rational.ZERO));
        }
        this.schedule = schedule;
        this.released = release.on();
        this.terms = terms;
        this.decimals = decimals;
        this.factor = Rational.ONE;
        this.slots = Slots.of(all);
        this.before = Lost.nothing(places.size());
        this.exercised = Rational.ZERO;
        this.losses = Losses.NONE;
        this.forfeited = Rational.ZERO;
        this.cancelled = Rational.ZERO;
        this.exercises = Exercises.NONE;
        this.deadline = new Deadline(terms.expiresOn(), true);
        this.repurchases = List.of();
        this.past = Past.NOTHING;
    }

    /**
     * Nothing has happened yet.
     *
     * @param decimals of what can vest
     */
    static OptionStanding of(Schedule schedule, Release release, OptionTerms terms, int decimals) {
        return new OptionStanding(schedule, release, terms, decimals);
    }

    @Override
    public Standing after(GrantEntry entry) {
        Work.step();
        return switch (entry) {
            case GrantEntry.Exercised it -> exercise(it);
            case GrantEntry.Cancelled it -> cancel(it);
            case GrantEntry.Split it -> split(it);
            case GrantEntry.Ended it -> end(it);
            // Only stock has these entries.
            case GrantEntry.Vested _, GrantEntry.Forfeited _, GrantEntry.Adjusted _ -> this;
        };
    }

    private Standing exercise(GrantEntry.Exercised it) {
        Rational units = it.amount().min(exercisable(it.on())).max(Rational.ZERO);
        Rational unvested = units.minus(openVested(it.on())).max(Rational.ZERO);
        Exercise exercise = new Exercise(it.fact(), it.on(), units, unvested, it.unitPrice(), factor);
        return new OptionStanding(
                this,
                factor,
                slots,
                before,
                exercised.plus(units),
                losses,
                forfeited,
                cancelled,
                exercises.and(exercise),
                deadline,
                repurchases,
                past);
    }

    /** Unvested units are cancelled first, from the last tranche backwards. */
    private Standing cancel(GrantEntry.Cancelled it) {
        Rational units = it.amount().min(open(it.on())).max(Rational.ZERO);
        Rational unvested = units.min(open(it.on()).minus(openVested(it.on())));
        Rational vested = units.minus(unvested);
        return new OptionStanding(
                this,
                factor,
                slots,
                before,
                exercised,
                losses.and(Kind.FORFEITED, unvested).and(Kind.CANCELLED, vested),
                forfeited.plus(unvested),
                cancelled.plus(vested),
                exercises,
                deadline,
                repurchases,
                past.lost(it.on(), unvested.dividedBy(factor), it.fact(), Forfeiture.Cause.RECORDED));
    }

    /** Units not exercised scale cumulatively, rounded down. Exercised units are shares and scale exactly. */
    private Standing split(GrantEntry.Split it) {
        List<Slot> now = slotsNow();
        List<Rational> open = Epoch.scaled(now.stream().map(Slot::open).toList(), it.ratio(), decimals);
        List<Slot> next = new ArrayList<>(now.size());
        for (int index = 0; index < now.size(); index++) {
            Slot slot = now.get(index);
            next.add(slot.with(open.get(index), slot.exercised().times(it.ratio())));
        }
        return new OptionStanding(
                this,
                factor.times(it.ratio()),
                Slots.of(next),
                lostNow().times(it.ratio()),
                Rational.ZERO,
                Losses.NONE,
                forfeited.times(it.ratio()),
                cancelled.times(it.ratio()),
                exercises,
                deadline,
                repurchases,
                past.behind(it.fact()));
    }

    /**
     * Units vested or held before that day stay until the last day. Of the rest, the accelerated part vests, exercised
     * units first. The remainder is forfeited (or taken back, if exercised), unless the grant is kept.
     */
    private Standing end(GrantEntry.Ended it) {
        boolean over = deadline.isOver(it.on());
        int first = schedule.firstFrom(it.on());
        Lost lost = lostNow();
        Rational rest = restFrom(first, over);
        Rational accelerated = it.accelerated() == null
                ? Rational.ZERO
                : it.accelerated().amount(rest).min(rest).max(Rational.ZERO);
        Rational exercisedLeft = accelerated.min(exercisedFrom(first));
        Rational openLeft = accelerated.minus(exercisedLeft);
        Rational takenBack = Rational.ZERO;
        Rational forfeitedNow = Rational.ZERO;
        List<Slot> next = new ArrayList<>();
        for (Slot slot : slotsNow()) {
            if (slot.place() < first) {
                next.add(slot);
                continue;
            }
            Rational open = over ? Rational.ZERO : slot.open();
            Rational ofExercised = slot.exercised().min(exercisedLeft);
            Rational ofOpen = open.min(openLeft);
            exercisedLeft = exercisedLeft.minus(ofExercised);
            openLeft = openLeft.minus(ofOpen);
            if (!ofExercised.isZero() || !ofOpen.isZero()) {
                next.add(new Slot(slot.place(), it.on(), it.accelerated(), ofOpen, ofExercised));
            }
            if (it.kept()) {
                next.add(slot.with(slot.open().minus(ofOpen), slot.exercised().minus(ofExercised)));
            } else {
                Rational gone = open.minus(ofOpen);
                Rational back = slot.exercised().minus(ofExercised);
                lost.forfeited()[slot.place()] =
                        lost.forfeited()[slot.place()].plus(gone).plus(back);
                takenBack = takenBack.plus(back);
                forfeitedNow = forfeitedNow.plus(gone).plus(back);
                next.add(slot.with(over ? slot.open() : Rational.ZERO, Rational.ZERO));
            }
        }
        return new OptionStanding(
                this,
                factor,
                Slots.of(next),
                lost,
                Rational.ZERO,
                Losses.NONE,
                forfeited.plus(forfeitedNow),
                cancelled,
                exercises,
                it.kept() ? deadline : deadlineAfter(it),
                exercises.takenBack(takenBack, factor, it),
                past.lost(it.on(), forfeitedNow.dividedBy(factor), it.fact(), Forfeiture.Cause.ENDED));
    }

    private Deadline deadlineAfter(GrantEntry.Ended end) {
        LocalDate window =
                terms.windowAfter(end.reason()).map(it -> it.lastDay(end.on())).orElse(null);
        LocalDate expiry = terms.expiresOn();
        LocalDate last = window == null || (expiry != null && expiry.isBefore(window)) ? expiry : window;
        return new Deadline(last, window != null);
    }

    private Rational restFrom(int first, boolean over) {
        Rational open = Rational.ZERO;
        for (Slot slot : slotsNow()) {
            open = slot.place() < first || over ? open : open.plus(slot.open());
        }
        return open.plus(exercisedFrom(first));
    }

    private Rational exercisedFrom(int first) {
        Rational sum = Rational.ZERO;
        for (Slot slot : slotsNow()) {
            sum = slot.place() < first ? sum : sum.plus(slot.exercised());
        }
        return sum;
    }

    /** The slots with what was exercised and lost since. */
    private List<Slot> slotsNow() {
        if (exercised.isZero() && losses.total().isZero()) {
            return slots.inOrder();
        }
        Rational[] lost = losses.byPlace(slots.open());
        List<Slot> now = new ArrayList<>(lost.length);
        Rational left = exercised;
        for (int index = 0; index < lost.length; index++) {
            Slot slot = slots.inOrder().get(index);
            Rational part = slot.open().min(left);
            left = left.minus(part);
            now.add(slot.with(
                    slot.open().minus(part).minus(lost[index]), slot.exercised().plus(part)));
        }
        return now;
    }

    /** By place of the schedule. */
    private Lost lostNow() {
        Lost now = before.times(Rational.ONE);
        List<Rational> open = slots.open();
        Rational[] more = losses.byPlace(Kind.FORFEITED, open);
        Rational[] given = losses.byPlace(Kind.CANCELLED, open);
        for (int index = 0; index < more.length; index++) {
            int place = slots.inOrder().get(index).place();
            now.forfeited()[place] = now.forfeited()[place].plus(more[index]);
            now.cancelled()[place] = now.cancelled()[place].plus(given[index]);
        }
        return now;
    }

    private Rational open() {
        return slots.openInAll().minus(exercised).minus(losses.total());
    }

    /** The open units on a day; zero after they lapsed. */
    private Rational open(LocalDate day) {
        return deadline.isOver(day) ? Rational.ZERO : open();
    }

    /** The open units that vested by a day and early enough to be exercised. */
    private Rational openVested(LocalDate day) {
        return slots.openBy(deadline.cut(day))
                .min(slots.openInAll().minus(losses.total()))
                .minus(exercised)
                .max(Rational.ZERO);
    }

    private Rational exercisable(LocalDate day) {
        if (deadline.isOver(day)) {
            return Rational.ZERO;
        }
        return terms.isEarly() ? open() : openVested(day);
    }

    /** Exercised early and not vested by a day. */
    private Rational repurchasable(LocalDate day) {
        return slots.exercisedInAll()
                .minus(slots.exercisedBy(day))
                .plus(exercised.minus(slots.openBy(day)).max(Rational.ZERO));
    }

    private Rational exercisedInAll() {
        return slots.exercisedInAll().plus(exercised);
    }

    OptionBalance balance(LocalDate asOf) {
        return new OptionBalance(
                exercisable(asOf),
                exercisedInAll(),
                cancelled,
                deadline.isOver(asOf) ? open() : Rational.ZERO,
                repurchasable(asOf),
                open(asOf),
                unvested(asOf).minus(repurchasable(asOf)),
                deadline.lastDay(),
                !deadline.isKnown());
    }

    @Override
    public List<Exercise> exercises() {
        return exercises.inOrder();
    }

    @Override
    public List<Repurchase> repurchases() {
        return repurchases;
    }

    @Override
    @SuppressWarnings("ReferenceEquality") // Schedules are built once.
    public boolean isUnder(Schedule other, @Nullable LocalDate event) {
        return schedule == other && Objects.equals(released, event);
    }

    @Override
    public Rational factor() {
        return factor;
    }

    @Override
    public Rational vested(LocalDate asOf) {
        return cancelled.plus(exercisedInAll()).minus(repurchasable(asOf)).plus(openVested(asOf));
    }

    @Override
    public Rational forfeited() {
        return forfeited;
    }

    @Override
    public Rational unvested(LocalDate asOf) {
        return repurchasable(asOf).plus(deadline.isOver(asOf) ? Rational.ZERO : open().minus(openVested(asOf)));
    }

    @Override
    public Rational unscheduled(LocalDate asOf) {
        int last = schedule.parts().size();
        Rational sum = Rational.ZERO;
        for (Slot slot : slotsNow()) {
            if (slot.place() == last && slot.vestsOn() == null) {
                sum = sum.plus(slot.exercised()).plus(deadline.isOver(asOf) ? Rational.ZERO : slot.open());
            }
        }
        return sum;
    }

    @Override
    public Rational openFrom(LocalDate day) {
        return restFrom(schedule.firstFrom(day), deadline.isOver(day));
    }

    @Override
    public Rational lost() {
        return forfeited.dividedBy(factor);
    }

    @Override
    public Rational addedOpen() {
        return Rational.ZERO;
    }

    @Override
    public Rational lapsedUnvested(LocalDate asOf) {
        return deadline.isOver(asOf) ? open().minus(openVested(asOf)) : Rational.ZERO;
    }

    @Override
    public List<Vest> vests(LocalDate asOf) {
        List<Vest> vests = new ArrayList<>();
        Lost lost = lostNow();
        Set<Integer> accelerated = new HashSet<>();
        for (Slot slot : slotsNow()) {
            Work.step();
            Rational amount = vestedOf(slot, asOf);
            // Cancelled units had vested. If the end of the employment accelerated a part of the tranche, they belong
            // to that part, because the rest may not have vested yet. That slot is the first of its place.
            boolean isFirst =
                    slot.acceleration() == null ? !accelerated.contains(slot.place()) : accelerated.add(slot.place());
            if (isFirst && slot.vestsOn() != null) {
                amount = amount.plus(lost.cancelled()[slot.place()]);
            }
            if (slot.vestsOn() != null && !amount.isZero()) {
                Vest.Cause cause =
                        slot.acceleration() == null ? Vest.ByDate.INSTANCE : new Vest.Accelerated(slot.acceleration());
                vests.add(new Vest(slot.vestsOn(), amount, List.of(), cause, Rational.ONE));
            }
        }
        return List.copyOf(vests);
    }

    private Rational vestedOf(Slot slot, LocalDate asOf) {
        Rational vested = slot.hasVestedBy(asOf) ? slot.exercised() : Rational.ZERO;
        return slot.hasVestedBy(deadline.cut(asOf)) ? vested.plus(slot.open()) : vested;
    }

    @Override
    public List<Forfeiture> forfeitures() {
        return past.forfeitures();
    }

    @Override
    public List<Tranche> tranches(LocalDate asOf, Release release) {
        int parts = schedule.parts().size();
        Lost lost = lostNow();
        Rational[] vested = Lost.zeros(parts + 1);
        Rational[] open = Lost.zeros(parts + 1);
        Rational[] lapsed = Lost.zeros(parts + 1);
        for (Slot slot : slotsNow()) {
            int place = slot.place();
            Rational vestedNow = vestedOf(slot, asOf);
            Rational rest = slot.open().plus(slot.exercised()).minus(vestedNow);
            Rational gone = deadline.isOver(asOf) ? rest.min(slot.open()) : Rational.ZERO;
            vested[place] = vested[place].plus(vestedNow);
            lapsed[place] = lapsed[place].plus(gone);
            open[place] = open[place].plus(rest.minus(gone));
        }
        List<Tranche> tranches = new ArrayList<>(parts);
        for (int place = 0; place < parts; place++) {
            Rational vestedInAll = vested[place].plus(lost.cancelled()[place]);
            Rational forfeitedOf = lost.forfeited()[place];
            Rational amount = vestedInAll.plus(forfeitedOf).plus(open[place]).plus(lapsed[place]);
            if (!amount.isZero()) {
                LocalDate scheduled = schedule.parts().get(place).on();
                Tranche.State state = !open[place].isZero()
                        ? (release.holds() && !scheduled.isAfter(asOf) ? Tranche.State.HELD : Tranche.State.UPCOMING)
                        : !lapsed[place].isZero()
                                ? Tranche.State.LAPSED
                                : vestedInAll.isZero() ? Tranche.State.FORFEITED : Tranche.State.VESTED;
                tranches.add(new Tranche(
                        tranches.size() + 1,
                        scheduled,
                        release.from(scheduled),
                        amount,
                        vestedInAll,
                        forfeitedOf,
                        open[place],
                        state));
            }
        }
        return List.copyOf(tranches);
    }
}

package trackrecord.application.exchange.imports;

import static trackrecord.application.exchange.imports.CapTableItems.date;
import static trackrecord.application.exchange.imports.CapTableItems.needed;
import static trackrecord.application.exchange.imports.CapTableItems.number;
import static trackrecord.application.exchange.imports.LinedJson.text;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import trackrecord.application.exchange.imports.CapTableFacts.Rank;
import trackrecord.domain.amount.Rational;
import trackrecord.domain.career.Employment;
import trackrecord.domain.text.Quoted;
import trackrecord.domain.vocabulary.Action;
import trackrecord.domain.vocabulary.DatedCommand;

/** The data of the issuer that all grants share: the employment, vesting events and splits. */
final class CapTableIssuer {

    private final EquityEmployments employments;
    private final CapTableGrants grants;
    private final CapTableFacts facts;
    private final Map<String, LocalDate> events = new HashMap<>();
    private final TreeMap<LocalDate, Rational> splits = new TreeMap<>();
    private @Nullable Employment granting;

    CapTableIssuer(EquityEmployments employments, CapTableGrants grants, CapTableFacts facts) {
        this.employments = employments;
        this.grants = grants;
        this.facts = facts;
    }

    /** The day on which each event condition was met, by name of the condition. */
    Map<String, LocalDate> events() {
        return events;
    }

    NavigableMap<LocalDate, Rational> splits() {
        return splits;
    }

    void grant(JsonNode issuance, DatedCommand command) {
        Employment job = employments.inForce(command.effectiveOn());
        granting = job == null ? granting : job;
        facts.add(issuance, Rank.GRANT, job == null ? command : command.about(job.id()));
    }

    /** The employment of the grants, which may have ended; null if there is none. */
    private @Nullable Employment granting(LocalDate day) {
        return granting == null ? employments.inForce(day) : granting;
    }

    void event(JsonNode event) {
        String name = needed(event, "vesting_condition_id");
        LocalDate on = date(event, "date");
        LocalDate known = events.putIfAbsent(name, on);
        if (known == null) {
            Employment job = granting(on);
            facts.add(
                    event,
                    Rank.ISSUER,
                    new Action.RecordVestingEvent(name, job == null ? null : job.employer(), null).on(on));
        } else if (known.equals(on)) {
            facts.explain(event, "the event is recorded once, for all grants");
        } else {
            throw new IllegalArgumentException("condition " + Quoted.plain(name) + " is met on " + on
                    + " here and on " + known
                    + " for another grant; an event happens once, so one of them needs a condition of"
                    + " its own");
        }
    }

    /** Ignores a split of a class of stock that no grant has. */
    void split(JsonNode split) {
        LocalDate on = date(split, "date");
        JsonNode ratio = split.path("split_ratio");
        Rational denominator = Rational.of(number(text(ratio, "denominator"), "denominator"));
        if (denominator.isZero()) {
            throw new IllegalArgumentException("its ratio has a denominator of 0");
        }
        Rational times =
                Rational.of(number(text(ratio, "numerator"), "numerator")).dividedBy(denominator);
        if (!grants.concerns(text(split, "stock_class_id")) || !grants.isAnyBefore(on)) {
            facts.explain(split, "no grant of this stock was there before the split");
            return;
        }
        Employment job = granting(on);
        if (job == null) {
            facts.note(split, "nobody is employed on " + on + "; record the split of " + times + " with its employer");
        } else if (splits.putIfAbsent(on, times) == null) {
            facts.add(split, Rank.ISSUER, new Action.RecordSplit(job.employer(), times).on(on));
        } else {
            facts.note(split, "a class of stock was split on that day already, and that split is recorded");
        }
    }
}

package trackrecord.application.exchange.imports;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import trackrecord.application.exchange.file.Origin;
import trackrecord.domain.vocabulary.DatedCommand;

/** The commands of the objects in a cap table, ordered by date, regardless of their order in the package. */
final class CapTableFacts {

    private final CapTableItems items;
    private final LinedCommands commands;
    private final List<Dated> dated = new ArrayList<>();
    private final Set<Origin> explained = new HashSet<>();

    /** The order of commands on one day. */
    enum Rank {
        ISSUER,
        GRANT,
        CHANGE,
        END
    }

    /** A command with its rank and origin. */
    record Dated(Rank rank, Origin origin, DatedCommand command) {

        LocalDate on() {
            return command.effectiveOn();
        }
    }

    CapTableFacts(CapTableItems items, LinedCommands commands) {
        this.items = items;
        this.commands = commands;
    }

    void add(JsonNode item, Rank rank, DatedCommand command) {
        dated.add(new Dated(rank, items.origin(item), command));
    }

    /** Records why an object does not become a fact, unless a reason is recorded already. */
    void explain(JsonNode item, String why) {
        if (explained.add(items.origin(item))) {
            commands.explain(items.origin(item), why);
        }
    }

    /** Records a further remark about an object. */
    void explainAlso(JsonNode item, String why) {
        commands.explain(items.origin(item), why);
    }

    /** Records the reason, and adds it to the notes. */
    void note(JsonNode item, String why) {
        commands.noteAndExplain(items.origin(item), why);
    }

    /** The commands that cancel or forfeit units, ordered by date. */
    List<Dated> ends() {
        return dated.stream()
                .filter(it -> it.rank() == Rank.END)
                .sorted(Comparator.comparing(Dated::on))
                .toList();
    }

    /** Removes a command and records why. */
    void leaveOut(Dated command, String why) {
        dated.remove(command);
        commands.explain(command.origin(), why);
    }

    void passOn() {
        passOn(commands, List.of());
    }

    /** Passes the commands on, without some of them. */
    void passOn(LinedCommands to, List<Dated> without) {
        dated.stream()
                .filter(it -> !without.contains(it))
                .sorted(Comparator.comparing(Dated::on).thenComparing(Dated::rank))
                .forEach(it -> to.add(it.origin(), it.command()));
    }
}

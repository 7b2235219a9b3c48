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

/** What the objects of a cap table become, in order of their dates whatever their order in the package. */
final class CapTableFacts {

    private final CapTableItems items;
    private final LinedCommands commands;
    private final List<Dated> dated = new ArrayList<>();
    private final Set<Origin> explained = new HashSet<>();

    /** The place of a command among those of its day. */
    enum Rank {
        ISSUER,
        GRANT,
        CHANGE,
        END
    }

    /** A command with its place, and where it comes from. */
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

    /** Why an object becomes no fact, unless that is said already. */
    void explain(JsonNode item, String why) {
        if (explained.add(items.origin(item))) {
            commands.explain(items.origin(item), why);
        }
    }

    /** What else there is to say of an object. */
    void explainAlso(JsonNode item, String why) {
        commands.explain(items.origin(item), why);
    }

    /** The same, and in the notes. */
    void note(JsonNode item, String why) {
        commands.noteAndExplain(items.origin(item), why);
    }

    /** Those that cancel or forfeit units, in order of their dates. */
    List<Dated> ends() {
        return dated.stream()
                .filter(it -> it.rank() == Rank.END)
                .sorted(Comparator.comparing(Dated::on))
                .toList();
    }

    /** Makes no fact of a command, and says why. */
    void leaveOut(Dated command, String why) {
        dated.remove(command);
        commands.explain(command.origin(), why);
    }

    void passOn() {
        passOn(commands, List.of());
    }

    /** The same without some of them. */
    void passOn(LinedCommands to, List<Dated> without) {
        dated.stream()
                .filter(it -> !without.contains(it))
                .sorted(Comparator.comparing(Dated::on).thenComparing(Dated::rank))
                .forEach(it -> to.add(it.origin(), it.command()));
    }
}

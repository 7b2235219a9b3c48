package trackrecord.application.keeping.ledger;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import trackrecord.application.keeping.erasure.ErasureNote;
import trackrecord.application.readmodel.row.RowComparison;
import trackrecord.application.readmodel.row.RowSet;
import trackrecord.application.recording.KeptRequest;
import trackrecord.application.store.career.CareerTable;
import trackrecord.application.store.career.SomeCareers;
import trackrecord.application.store.event.EventReader;
import trackrecord.application.store.key.CareerKeys;
import trackrecord.domain.timeline.History;
import trackrecord.domain.vocabulary.RecordedEntry;

/**
 * Verifies every stored byte of some careers, in a transaction that sees one state of the store: their chains and
 * derived data.
 */
final class LedgerCheck {

    private final JdbcTemplate jdbc;
    private final CareerKeys keys;
    private final EventReader reader;
    private final NoteCheck notes;

    LedgerCheck(JdbcTemplate jdbc, CareerKeys keys, EventReader reader, NoteCheck notes) {
        this.jdbc = jdbc;
        this.keys = keys;
        this.reader = reader;
        this.notes = notes;
    }

    /**
     * Checks some careers, in the database's order of their ids.
     *
     * @param ids        ids found in any table, read earlier in the same transaction
     * @param generation generation whose rows are compared; null for none
     * @param dueAfter   facts recorded after that instant must still have their kept request
     */
    List<CheckedCareer> run(SomeCareers some, List<CareerRows.Id> ids, @Nullable Integer generation, Instant dueAfter) {
        CareerRows stored = CareerRows.of(jdbc, keys, generation, some);
        return ids.stream().map(id -> check(id, stored, dueAfter)).toList();
    }

    private CheckedCareer check(CareerRows.Id each, CareerRows stored, Instant dueAfter) {
        String id = each.id();
        List<LedgerProblem> problems = new ArrayList<>();
        CareerTable.Row career = stored.careers().get(id);
        ErasureNote erasure = stored.erasures().get(id);
        if (erasure != null) {
            notes.ofErasure(id, erasure, problems::add);
        }
        Integer version = career == null ? null : career.version();
        Integer erased = erasure == null ? null : erasure.version();
        ChainCheck chain = new ChainCheck(
                id,
                stored.keys().get(id),
                career == null ? null : career.slug(),
                version,
                erased,
                reader,
                problems::add);
        HeadFile.Line line = null;
        if (each.chained()) {
            line = chain.run(
                    stored.events().getOrDefault(id, List.of()), stored.links().getOrDefault(id, new HashMap<>()));
            compareLink(line, stored.keptLinks().get(id), problems);
        }
        boolean compared = stored.rows() != null && compare(id, career != null, chain.facts(), stored.rows(), problems);
        List<KeptRequest> requests = stored.requests().getOrDefault(id, List.of());
        new RequestCheck(id, career != null, stored.keys().get(id), chain, problems::add).run(requests, dueAfter);
        return new CheckedCareer(
                id,
                version,
                erased,
                each.chained(),
                each.facts(),
                line,
                compared,
                requests.size(),
                (int) requests.stream().filter(it -> it.seal() == null).count(),
                erasure == null ? 0 : 1,
                erasure == null || erasure.seal() != null ? 0 : 1,
                problems.size() > Verification.MOST_PROBLEMS
                        ? List.copyOf(problems.subList(0, Verification.MOST_PROBLEMS))
                        : List.copyOf(problems));
    }

    /** The head of the store is read from the links stored with the careers. Earlier versions stored none. */
    private static void compareLink(
            HeadFile.@Nullable Line line, byte @Nullable [] kept, List<LedgerProblem> problems) {
        if (line != null && kept != null && !HexFormat.of().formatHex(kept).equals(line.link())) {
            problems.add(LedgerProblem.of(
                    line.id(), line.number(), "the link kept beside the career is not that of its last fact"));
        }
    }

    /**
     * Rows of a career with damaged facts are not compared. Outdated rows, which nobody reads, are compared with the
     * facts they were made from, if there are any.
     *
     * @return whether there was something to compare
     */
    private static boolean compare(
            String id, boolean living, List<RecordedEntry> facts, RowComparison rows, List<LedgerProblem> problems) {
        if (!living) {
            rows.differing(id, null)
                    .forEach(model -> problems.add(new LedgerProblem(
                            id, 0, model, "holds rows of a career that does not exist; rebuild the read models")));
            return false;
        }
        if (facts.isEmpty()) {
            return false;
        }
        int version = rows.version(id);
        boolean none = version == 0 && rows.differing(id, null).isEmpty();
        boolean behind = version > 0 && version < facts.size();
        List<RecordedEntry> under = none ? List.of() : behind ? facts.subList(0, version) : facts;
        rows.differing(id, under.isEmpty() ? null : RowSet.of(id, History.of(under)))
                .forEach(model -> problems.add(
                        new LedgerProblem(id, 0, model, "differs from the facts; rebuild the read models")));
        return true;
    }
}

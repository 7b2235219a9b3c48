package trackrecord.application.recording;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.axonframework.commandhandling.gateway.CommandGateway;
import trackrecord.application.store.career.CareerNotFound;
import trackrecord.application.store.career.Careers;
import trackrecord.domain.timeline.History;
import trackrecord.domain.timeline.MarkedEntry;
import trackrecord.domain.vocabulary.Command;
import trackrecord.domain.work.Work;

/** Records the commands of callers. When it returns, the facts are on disk. */
public final class FactRecorder {

    private final CommandGateway gateway;
    private final Careers careers;
    private final RecordingCounts counts;

    /**
     * What a request recorded.
     *
     * @param version the number of its last fact
     * @param facts   its facts, as they stood right after it
     */
    public record Answer(String careerId, int version, List<MarkedEntry> facts) {}

    public FactRecorder(CommandGateway gateway, Careers careers, RecordingCounts counts) {
        this.gateway = gateway;
        this.careers = careers;
        this.counts = counts;
    }

    /**
     * Records the commands of a request, or none of them.
     *
     * @throws trackrecord.domain.refusal.Rejected               with every problem, if a rule refuses them
     * @throws VersionConflict                                   if the career is not at {@code ifMatch}
     * @throws IdempotencyKeyReused                              if the key came with another request
     * @throws HistoryTooLong                                    if the career would get too long
     * @throws TooMuchContention                                 if other requests kept recording in the career
     * @throws trackrecord.application.store.sync.OutcomeUnknown if the sync to disk failed, or another node that was
     *                                                           asked to record it did not answer
     * @throws CareerNotFound                                    if it was erased right after
     */
    public Answer record(RecordFacts request) {
        Recorded recorded = send(request, request.commands());
        // Recorded facts are always answered, because stopping here would look like a refusal.
        return Work.counted().during(() -> answer(recorded));
    }

    /**
     * Records requests about several careers in one transaction, or none of them; refuses as {@link #record} does.
     *
     * @return by the id of its career, what each recorded
     */
    public Map<String, Answer> recordTogether(List<RecordFacts> requests) {
        List<Recorded> recorded = send(
                new RecordTogether(requests),
                requests.stream().flatMap(it -> it.commands().stream()).toList());
        return Work.counted().during(() -> recorded.stream()
                .collect(Collectors.toMap(Recorded::careerId, this::answer, (one, _) -> one, TreeMap::new)));
    }

    private Answer answer(Recorded recorded) {
        History history = careers.load(recorded.careerId());
        if (history.version() < recorded.last()) {
            // Erased in the meantime, and started again under the same name.
            throw new CareerNotFound();
        }
        if (history.version() != recorded.last()) {
            history = History.of(history.entries().subList(0, recorded.last()));
        }
        return new Answer(
                recorded.careerId(),
                recorded.last(),
                IntStream.rangeClosed(recorded.first(), recorded.last())
                        .mapToObj(history::marked)
                        .toList());
    }

    @SuppressWarnings("TypeParameterUnusedInFormals") // as Axon's gateway has it
    private <R> R send(Object request, List<Command> commands) {
        try {
            R recorded = gateway.sendAndWait(request);
            counts.ended(commands, RecordingCounts.Outcome.RECORDED);
            return recorded;
        } catch (RuntimeException e) {
            counts.ended(commands, RecordingCounts.Outcome.of(e));
            throw e;
        }
    }
}

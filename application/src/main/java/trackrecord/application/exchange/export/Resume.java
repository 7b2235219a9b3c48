package trackrecord.application.exchange.export;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;
import trackrecord.domain.career.Career;
import trackrecord.domain.career.Employment;
import trackrecord.domain.time.Effective;
import trackrecord.domain.timeline.Timeline;
import trackrecord.domain.vocabulary.EmploymentId;
import trackrecord.domain.vocabulary.Fact.AchievementRecorded;
import trackrecord.domain.vocabulary.RecordedFact;
import trackrecord.domain.work.Work;

/**
 * A career as a JSON Resume (1.0.0): a work entry for each title at each employer, with the achievements of that time.
 * It contains nothing about pay. JSON Resume states last days, so one day is subtracted from each end.
 */
public final class Resume {

    private static final JsonMapper MAPPER = JsonMapper.shared();
    private static final String SCHEMA =
            "https://raw.githubusercontent.com/jsonresume/resume-schema/v1.0.0/schema.json";

    /** A period with one title at one employer; {@code until} is null while it lasts. */
    private static final class Post {
        private final Employment job;
        private final LocalDate from;
        private final String title;
        private @Nullable LocalDate until;
        private @Nullable String location;

        private Post(Employment job, LocalDate from) {
            this.job = job;
            this.from = from;
            this.title = job.position().title().value();
        }

        private boolean goesOnIn(Employment next) {
            return job.hiredBy() == next.hiredBy()
                    && title.equals(next.position().title().value());
        }
    }

    private Resume() {}

    /** @param asOf facts effective later are left out */
    public static String of(String careerId, Timeline timeline, LocalDate asOf) {
        Career career = timeline.on(asOf).career();
        ObjectNode resume = MAPPER.createObjectNode();
        resume.put("$schema", SCHEMA);
        resume.putObject("basics")
                .put("name", career.name() == null ? careerId : career.name().value());
        ArrayNode work = resume.putArray("work");
        posts(timeline, asOf).reversed().forEach(post -> entry(work.addObject(), post, timeline, asOf));
        return MAPPER.writerWithDefaultPrettyPrinter().writeValueAsString(resume) + "\n";
    }

    /** In the order of their first days; concurrent employments have separate entries. */
    private static List<Post> posts(Timeline timeline, LocalDate asOf) {
        List<Post> posts = new ArrayList<>();
        Map<EmploymentId, Post> open = new HashMap<>();
        int count = timeline.countUpTo(asOf);
        for (int step = 1; step <= count; step++) {
            Work.step();
            LocalDate on = timeline.facts().get(step - 1).effectiveOn();
            List<Employment> inForce = timeline.after(step).inForce();
            open.values().removeIf(post -> {
                boolean ends = inForce.stream().noneMatch(post::goesOnIn);
                post.until = ends ? on : null;
                return ends;
            });
            for (Employment job : inForce) {
                Post post = open.computeIfAbsent(job.id(), id -> {
                    posts.add(new Post(job, on));
                    return posts.getLast();
                });
                post.location = Effective.valueOf(job.position().location());
            }
        }
        // With two titles on one day, the first one was never held.
        posts.removeIf(post -> post.from.equals(post.until));
        return posts;
    }

    private static void entry(ObjectNode entry, Post post, Timeline timeline, LocalDate asOf) {
        entry.put("name", post.job.employer()).put("position", post.title);
        if (post.location != null) {
            entry.put("location", post.location);
        }
        entry.put("startDate", post.from.toString());
        if (post.until != null) {
            entry.put("endDate", post.until.minusDays(1).toString());
        }
        LocalDate end = post.until == null ? asOf.plusDays(1) : post.until;
        List<RecordedFact> ofTime = timeline.between(post.from, end);
        Work.steps(ofTime.size());
        List<String> highlights = ofTime.stream()
                .filter(it -> it.employment() == null || it.employment().equals(post.job.id()))
                .map(RecordedFact::fact)
                .filter(AchievementRecorded.class::isInstance)
                .map(FactSentence::of)
                .toList();
        if (!highlights.isEmpty()) {
            ArrayNode array = entry.putArray("highlights");
            highlights.forEach(array::add);
        }
    }
}

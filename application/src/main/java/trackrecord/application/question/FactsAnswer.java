package trackrecord.application.question;

import java.util.List;
import trackrecord.domain.timeline.MarkedEntry;

/** Recorded facts in the order of their numbers. */
public record FactsAnswer(List<MarkedEntry> facts) {}

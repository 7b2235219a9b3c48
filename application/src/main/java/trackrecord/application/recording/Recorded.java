package trackrecord.application.recording;

/** Numbers of the facts that a request recorded, now or when it was first sent. */
public record Recorded(String careerId, int first, int last) {}

package trackrecord.domain.vocabulary;

/** What a command may leave to its career to say: what holds there at the command's place in the timeline. */
@FunctionalInterface
public interface Context {

    /** The employer in force. @throws trackrecord.domain.refusal.Rejected where none is */
    String employer();
}

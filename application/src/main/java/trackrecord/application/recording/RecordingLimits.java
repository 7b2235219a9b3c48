package trackrecord.application.recording;

/**
 * How much is recorded.
 *
 * @param commands the most commands in one array
 * @param facts    the most facts in one career
 */
public record RecordingLimits(int commands, int facts) {}

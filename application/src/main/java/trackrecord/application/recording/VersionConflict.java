package trackrecord.application.recording;

/** The career is not at the version that the request named in If-Match. */
public final class VersionConflict extends RuntimeException {

    private final int version;

    /** @param version the one it has; 0: there is no such career */
    public VersionConflict(int version) {
        super("The career is at version " + version + ". Read it again, and decide again.");
        this.version = version;
    }

    public int version() {
        return version;
    }
}

package trackrecord.api.store;

import java.io.IOException;
import java.nio.file.Files;
import java.sql.Connection;
import java.sql.SQLException;

/** The database cannot be opened: what is wrong with it, and the way out. */
final class StoreUnusable extends RuntimeException {

    private static final String NEW_FOLDER = "or start with another folder (trackrecord.data).";

    private final String wayOut;

    private StoreUnusable(String message, String wayOut, Throwable cause) {
        super(message, cause);
        this.wayOut = wayOut;
    }

    String wayOut() {
        return wayOut;
    }

    /**
     * Opens the database before anything else does.
     *
     * @throws StoreUnusable if that fails
     */
    static Connection unlessOpens(StoreFile file) {
        try {
            if (file.embedded()) {
                Files.createDirectories(file.folder());
            }
            return file.connect();
        } catch (IOException e) {
            throw new StoreUnusable("The folder " + file.folder() + " cannot be written: " + reason(e) + ".",
                    "Give the user of this program the right to write there, " + NEW_FOLDER, e);
        } catch (SQLException e) {
            throw file.postgres() ? ofPostgres(file, e) : ofFile(file, e);
        }
    }

    private static StoreUnusable ofFile(StoreFile file, SQLException e) {
        if (reason(e).contains("No space left")) {
            return new StoreUnusable("The disk of " + file.folder() + " is full.",
                    "Make room and start again; nothing that was acknowledged is lost.", e);
        }
        return switch (e.getErrorCode()) {
            case 90020 -> new StoreUnusable("The database in " + file.folder() + " is in use by another process.",
                    "Stop the other Trackrecord, " + NEW_FOLDER, e);
            case 90030 -> new StoreUnusable("The database file in " + file.folder() + " is damaged.",
                    "Keep it, and restore the newest backup or sealed log into an empty folder.", e);
            case 90048 -> new StoreUnusable("The database file in " + file.folder() + " has another format.",
                    "Start the version of Trackrecord that wrote it.", e);
            case 28000 -> new StoreUnusable("The database in " + file.folder() + " refuses this user or password.",
                    "Give those it was made with (spring.datasource.username, spring.datasource.password).", e);
            default -> new StoreUnusable("The database in " + file.folder() + " cannot be opened: " + reason(e) + ".",
                    "Check the folder, " + NEW_FOLDER, e);
        };
    }

    private static StoreUnusable ofPostgres(StoreFile file, SQLException e) {
        String state = e.getSQLState() == null ? "" : e.getSQLState();
        return switch (state) {
            case "28P01", "28000" -> new StoreUnusable(file + " refuses this user or password.",
                    "Set SPRING_DATASOURCE_USERNAME and SPRING_DATASOURCE_PASSWORD.", e);
            case "3D000" -> new StoreUnusable(file + " does not exist.",
                    "Create the database, or set SPRING_DATASOURCE_URL to another.", e);
            case "08001", "08004", "08006" -> new StoreUnusable(file + " cannot be reached: " + reason(e) + ".",
                    "Start PostgreSQL, or set SPRING_DATASOURCE_URL.", e);
            default -> new StoreUnusable(file + " cannot be opened: " + reason(e) + ".",
                    "Check SPRING_DATASOURCE_URL, and the log of PostgreSQL.", e);
        };
    }

    /** The innermost message, which is the one that names the trouble. */
    private static String reason(Throwable thrown) {
        Throwable cause = thrown;
        while (cause.getCause() != null) {
            cause = cause.getCause();
        }
        String message = cause.getMessage() == null ? cause.getClass().getSimpleName() : cause.getMessage();
        return message.lines().findFirst().orElse("").strip().replaceFirst("\\.$", "");
    }
}

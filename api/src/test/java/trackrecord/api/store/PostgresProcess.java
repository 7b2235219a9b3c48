package trackrecord.api.store;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** A PostgreSQL of one test, which it can freeze, kill and start again. */
final class PostgresProcess implements AutoCloseable {

    private final Path data;
    private EmbeddedPostgres server;
    private List<ProcessHandle> frozen = List.of();

    private PostgresProcess(Path data, EmbeddedPostgres server) {
        this.data = data;
        this.server = server;
    }

    static PostgresProcess start(Path data) throws IOException {
        return new PostgresProcess(data, builder(data).start());
    }

    private static EmbeddedPostgres.Builder builder(Path data) {
        return EmbeddedPostgres.builder()
                .setDataDirectory(data)
                .setCleanDataDirectory(false)
                .setServerConfig("fsync", "on")
                .setServerConfig("full_page_writes", "on")
                .setServerConfig("synchronous_commit", "on");
    }

    /** The settings of a node with the profile {@code postgres}. */
    String[] settings() {
        return new String[] {
            "--spring.profiles.active=postgres",
            "--spring.datasource.url=" + server.getJdbcUrl("postgres", "postgres"),
            "--spring.datasource.username=postgres",
            "--trackrecord.master-key=MDEyMzQ1Njc4OTAxMjM0NTY3ODkwMTIzNDU2Nzg5MDE=",
            "--trackrecord.sample=false",
            "--trackrecord.drain=0s"
        };
    }

    Connection connect() throws SQLException {
        return server.getPostgresDatabase().getConnection();
    }

    /** {@code kill -9} of all its processes at once. */
    void kill() throws Exception {
        List<ProcessHandle> processes = processes();
        signal("-KILL", processes);
        for (ProcessHandle process : processes) {
            process.onExit().join();
        }
    }

    /** Starts it again on the data that it left, at its port. */
    void startAgain() throws IOException {
        int port = server.getPort();
        server.close();
        server = builder(data).setPort(port).start();
    }

    void freeze() throws Exception {
        frozen = processes();
        signal("-STOP", frozen);
    }

    void thaw() throws Exception {
        signal("-CONT", frozen);
        frozen = List.of();
    }

    /** The first one first. */
    private List<ProcessHandle> processes() throws SQLException {
        try (Connection connection = connect();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("select pg_backend_pid()")) {
            row.next();
            ProcessHandle first = ProcessHandle.of(row.getLong(1))
                    .flatMap(ProcessHandle::parent)
                    .orElseThrow();
            return Stream.concat(Stream.of(first), first.descendants()).toList();
        }
    }

    private static void signal(String signal, List<ProcessHandle> processes) throws Exception {
        List<String> command = new ArrayList<>(List.of("kill", signal));
        processes.stream().filter(ProcessHandle::isAlive).forEach(it -> command.add(Long.toString(it.pid())));
        new ProcessBuilder(command).start().waitFor();
    }

    @Override
    public void close() throws Exception {
        if (!frozen.isEmpty()) {
            thaw();
        }
        server.close();
    }
}

package trackrecord.application.store;

import java.util.Optional;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;
import trackrecord.application.exchange.json.FactFormats;

/** What the store knows about itself, by name. */
public final class StoreNotes {

    /** Which master key its careers' keys are wrapped by. */
    public static final String MASTER_KEY = "master-key";

    /** That a log is being restored. */
    public static final String RESTORING = "restoring";

    /** Which format its facts are of. */
    static final String FORMAT = "format";

    private final JdbcTemplate jdbc;

    public StoreNotes(DataSource dataSource) {
        this.jdbc = new JdbcTemplate(dataSource);
    }

    public Optional<String> find(String name) {
        return jdbc.queryForList("select content from store_note where name = ?", String.class, name).stream()
                .findFirst();
    }

    /**
     * What a restore must not meet.
     *
     * @throws StoreUnavailable while a log is being restored: then nobody begins a career, or takes the ledger for
     *                          whole
     * @throws NewerStore       if a newer version has recorded what this one cannot read
     */
    public void requireNoRestore() {
        int format = format();
        if (format > FactFormats.CURRENT) {
            throw new NewerStore(format);
        }
        if (find(RESTORING).isPresent()) {
            throw new StoreUnavailable("A log is being restored into this store. Try again when that is done.");
        }
    }

    int format() {
        return find(FORMAT).map(Integer::valueOf).orElse(1);
    }

    public void put(String name, String content) {
        if (jdbc.update("update store_note set content = ? where name = ?", content, name) == 0) {
            jdbc.update("insert into store_note (name, content) values (?, ?)", name, content);
        }
    }

    public void remove(String name) {
        jdbc.update("delete from store_note where name = ?", name);
    }
}

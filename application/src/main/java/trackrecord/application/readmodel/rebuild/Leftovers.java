package trackrecord.application.readmodel.rebuild;

import java.util.List;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import trackrecord.application.readmodel.generation.GenerationTable;
import trackrecord.application.readmodel.row.RowSets;

/** Rows of generations that are no longer read or written. */
final class Leftovers {

    private static final int SLICES = 256;

    private final JdbcTemplate jdbc;
    private final TransactionTemplate transaction;

    Leftovers(DataSource dataSource, PlatformTransactionManager transactions) {
        this.jdbc = new JdbcTemplate(dataSource);
        this.transaction = new TransactionTemplate(transactions);
    }

    /** Deletes range by range of ids (by their first two hexadecimal digits), so that transactions stay small. */
    void delete() {
        String which = "generation not in (select generation from read_model_generation)";
        List<String> tables = RowSets.TABLES.stream().map(GenerationTable::name).toList();
        for (int slice = 0; slice < SLICES; slice++) {
            Object[] range = {"%02x".formatted(slice), slice + 1 == SLICES ? "g" : "%02x".formatted(slice + 1)};
            transaction.executeWithoutResult(status -> {
                for (String table : tables) {
                    jdbc.update("delete from " + table + " where id >= ? and id < ? and " + which, range);
                }
                jdbc.update("delete from row_set where id >= ? and id < ? and " + which, range);
            });
        }
    }
}

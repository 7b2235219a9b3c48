package trackrecord.application.generation;

import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.JdbcTemplate;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.ObjectReader;
import tools.jackson.databind.ObjectWriter;
import trackrecord.application.json.Json;

/**
 * A table of the read models with one row for each career: a list that is always read as a whole, as JSON. A row for
 * each of its entries would make a rebuild several times as long.
 *
 * @param <E> an entry of the list
 */
public final class ListTable<E> {

    private final GenerationTable<List<E>> rows;
    private final ObjectReader reader;
    private final String select;

    /** @param column the one that holds the list */
    public ListTable(String name, String column, TypeReference<List<E>> type) {
        ObjectWriter writer = Json.storeMapper().writerFor(type);
        this.rows = new GenerationTable<>(name, column, (list, values) -> values.text(writer.writeValueAsString(list)));
        this.reader = Json.storeMapper().readerFor(type);
        this.select = "select " + column + " from " + name + " where id = ? and generation = " + Generations.CURRENT;
    }

    public GenerationTable<List<E>> rows() {
        return rows;
    }

    /** The list as last written; empty for an unknown or erased career. @param id the internal id */
    public Optional<List<E>> find(JdbcTemplate jdbc, String id) {
        return jdbc.queryForList(select, String.class, id).stream().findFirst().map(reader::readValue);
    }
}

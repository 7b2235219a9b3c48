package trackrecord.application.store.postgres;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.jspecify.annotations.Nullable;
import trackrecord.application.store.StoreFile;
import trackrecord.application.store.StoreUnusable;

/**
 * Checks a database before it is used. The first start creates its tables and later versions change them, so their
 * owner must be this role, or one of which it is a member. Names are quoted for SQL.
 *
 * @param role     the one that this program has
 * @param schema   where its tables are, or would be; absent: the role may use none
 * @param creates  whether the role may make tables there
 * @param owner    whose tables are there that this role may not change; absent: nobody's
 * @param encoding what the database stores texts in
 * @param readOnly whether nothing can be written, as on a standby
 */
record PostgresDatabase(
        String role,
        @Nullable String schema,
        boolean creates,
        @Nullable String owner,
        String encoding,
        boolean readOnly) {

    private static final String SELECT = """
            select quote_ident(current_user), quote_ident(current_schema()),
                coalesce(has_schema_privilege(current_schema(), 'CREATE'), false),
                (select quote_ident(min(tableowner)) from pg_tables
                    where schemaname = current_schema() and tablename in ('flyway_schema_history', 'event')
                    and not pg_has_role(current_user, tableowner, 'USAGE')),
                current_setting('server_encoding'),
                pg_is_in_recovery() or current_setting('transaction_read_only') = 'on'""";

    static PostgresDatabase of(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(SELECT)) {
            row.next();
            return new PostgresDatabase(
                    row.getString(1),
                    row.getString(2),
                    row.getBoolean(3),
                    row.getString(4),
                    row.getString(5),
                    row.getBoolean(6));
        }
    }

    void requireUsable(StoreFile file) {
        if (readOnly) {
            throw new StoreUnusable(
                    file + " is read-only: it is a standby, or configured to be.",
                    "Set SPRING_DATASOURCE_URL to the primary server, or default_transaction_read_only to off.",
                    null);
        }
        if (!encoding.equals("UTF8")) {
            throw new StoreUnusable(
                    file + " stores texts as " + encoding + ", which cannot store every name.",
                    "Create another database: CREATE DATABASE name OWNER " + role
                            + " ENCODING 'UTF8' TEMPLATE template0; and set SPRING_DATASOURCE_URL to it.",
                    null);
        }
        if (schema == null || (owner == null && !creates)) {
            String there = schema == null ? "public" : schema;
            throw new StoreUnusable(
                    file + " lets role " + role + " make no tables in schema " + there + ".",
                    "As the owner of the database: GRANT USAGE, CREATE ON SCHEMA " + there + " TO " + role + ";",
                    null);
        }
        if (owner != null) {
            throw new StoreUnusable(
                    file + " has tables of role " + owner + ", which role " + role + " may not change.",
                    "Start as " + owner + ", or, as a superuser: GRANT " + owner + " TO " + role + ";",
                    null);
        }
    }
}

package trackrecord.application.readmodel.rebuild;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.springframework.core.InfrastructureProxy;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/** Keeps the text of each statement that is run outside of a transaction, and can fail at one. */
final class WatchedStatements extends DelegatingDataSource implements InfrastructureProxy {

    private final List<String> statements = new CopyOnWriteArrayList<>();
    private volatile Predicate<String> failing = statement -> false;
    private final AtomicInteger before = new AtomicInteger();

    WatchedStatements(DataSource watched) {
        super(watched);
    }

    Stream<String> statements() {
        return statements.stream();
    }

    /** From now on fails at a statement like this, after so many of them. */
    void failAt(Predicate<String> statement, int after) {
        before.set(after);
        failing = statement;
    }

    /** Fails no more. */
    void failNowhere() {
        failing = statement -> false;
    }

    /** A transaction of what is watched is one of this too. */
    @Override
    public Object getWrappedObject() {
        return obtainTargetDataSource();
    }

    @Override
    public Connection getConnection() throws SQLException {
        Connection connection = obtainTargetDataSource().getConnection();
        return watched(Connection.class, connection);
    }

    private <T> T watched(Class<T> type, T target) {
        return type.cast(
                Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, (_, method, arguments) -> {
                    if (arguments != null && arguments[0] instanceof String statement) {
                        watch(statement);
                    }
                    try {
                        Object answer = method.invoke(target, arguments);
                        return method.getName().equals("createStatement")
                                ? watched(Statement.class, (Statement) answer)
                                : answer;
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                }));
    }

    private void watch(String statement) throws SQLException {
        statements.add(statement);
        if (failing.test(statement) && before.getAndDecrement() <= 0) {
            throw new SQLException("broken off");
        }
    }
}

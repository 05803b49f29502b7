package org.cairn.benchmarks.axon4;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Set;
import javax.sql.DataSource;
import org.axonframework.common.jdbc.ConnectionProvider;
import org.axonframework.common.transaction.Transaction;
import org.axonframework.common.transaction.TransactionManager;

/// One connection and one transaction for each thread that has begun one, as Spring would give.
final class Transactions implements TransactionManager, ConnectionProvider {

    private final DataSource pool;
    private final ThreadLocal<Connection> current = new ThreadLocal<>();

    Transactions(DataSource pool) {
        this.pool = pool;
    }

    @Override
    public Transaction startTransaction() {
        try {
            var connection = pool.getConnection();
            connection.setAutoCommit(false);
            current.set(connection);
            return new Open(connection);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /// The thread's own, whose end is the transaction's business and not the engine's.
    @Override
    public Connection getConnection() {
        var connection = current.get();
        var notOurs = Set.of("close", "commit", "setAutoCommit");
        return (Connection) Proxy.newProxyInstance(
                Transactions.class.getClassLoader(), new Class<?>[] {Connection.class}, (_, method, arguments) -> {
                    if (notOurs.contains(method.getName())) return null;
                    try {
                        return method.invoke(connection, arguments);
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                });
    }

    private final class Open implements Transaction {

        private final Connection connection;

        Open(Connection connection) {
            this.connection = connection;
        }

        @Override
        public void commit() {
            end(connection::commit);
        }

        @Override
        public void rollback() {
            end(connection::rollback);
        }

        private void end(Sql how) {
            current.remove();
            try (connection) {
                how.run();
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    private interface Sql {
        void run() throws SQLException;
    }
}

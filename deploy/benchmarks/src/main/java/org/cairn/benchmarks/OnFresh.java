package org.cairn.benchmarks;

import java.io.IOException;
import java.sql.SQLException;
import java.util.Map;
import java.util.concurrent.Callable;

/// A contender on a database of its own, which nobody wrote to before and which goes with it.
record OnFresh(Database database, Contender contender) implements Contender {

    @FunctionalInterface
    interface Maker {

        Contender on(Database database, int callers) throws Exception;
    }

    static Opener each(BenchServer server, Maker maker) {
        return callers -> {
            var database = server.fresh();
            return on(database, () -> maker.on(database, callers));
        };
    }

    /// Closes the database with the contender, or at once if there will be none.
    static OnFresh on(Database database, Callable<Contender> maker) throws Exception {
        try {
            return new OnFresh(database, maker.call());
        } catch (Exception e) {
            database.close();
            throw e;
        }
    }

    @Override
    public Operation caller(int number) throws Exception {
        return contender.caller(number);
    }

    @Override
    public boolean isPass() {
        return contender.isPass();
    }

    @Override
    public Map<String, Double> facts() {
        return contender.facts();
    }

    @Override
    public void close() throws SQLException, IOException {
        try (database) {
            contender.close();
        }
    }
}

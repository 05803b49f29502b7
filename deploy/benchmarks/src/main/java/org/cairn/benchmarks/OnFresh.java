package org.cairn.benchmarks;

import java.io.IOException;
import java.sql.SQLException;

/// A contender on a database of its own, which nobody wrote to before and which goes with it.
record OnFresh(Database database, Contender contender) implements Contender {

    @FunctionalInterface
    interface Maker {

        Contender on(Database database, int callers) throws Exception;
    }

    static Opener each(BenchServer server, Maker maker) {
        return callers -> {
            var database = server.fresh();
            try {
                return new OnFresh(database, maker.on(database, callers));
            } catch (Exception e) {
                database.close();
                throw e;
            }
        };
    }

    @Override
    public Operation caller(int number) throws Exception {
        return contender.caller(number);
    }

    @Override
    public void close() throws SQLException, IOException {
        try (database) {
            contender.close();
        }
    }
}

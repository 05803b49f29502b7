package org.cairn.benchmarks;

import java.io.IOException;
import java.sql.SQLException;

/// One who takes part, set up and warm to be called.
interface Contender extends AutoCloseable {

    /// What the caller of that number, from 0, does. Called before any of them starts.
    Operation caller(int number) throws Exception;

    @Override
    void close() throws SQLException, IOException;

    /// How one is set up for each of its measurements.
    @FunctionalInterface
    interface Opener {

        Contender open(int callers) throws Exception;
    }
}

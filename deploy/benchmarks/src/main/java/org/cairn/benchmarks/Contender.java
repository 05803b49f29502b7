package org.cairn.benchmarks;

import java.io.IOException;
import java.sql.SQLException;
import java.util.Map;

/// One who takes part, set up and warm to be called.
interface Contender extends AutoCloseable {

    /// What the caller of that number, from 0, does. Called before any of them starts.
    Operation caller(int number) throws Exception;

    /// Whether a call is a whole pass over something, to be made at least once, however long it takes.
    default boolean isPass() {
        return false;
    }

    /// What else it has to tell once it was measured, by name.
    default Map<String, Double> facts() {
        return Map.of();
    }

    @Override
    void close() throws SQLException, IOException;

    /// How one is set up for each of its measurements.
    @FunctionalInterface
    interface Opener {

        Contender open(int callers) throws Exception;
    }
}

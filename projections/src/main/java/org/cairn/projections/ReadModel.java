package org.cairn.projections;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

/// Tables of one schema that events are folded into.
///
/// Facts are keyed by identity: to take in an event no other key's state is needed, and taking it in twice changes
/// nothing. No column holds the time of the wall clock but `_projected_at`, which no digest looks at: two builds of the
/// same log are equal to the byte.
public interface ReadModel {
    /// Its name and that of its schema. While it is built anew it stands in `<name>_next`.
    String name();

    /// Goes up by one when the same events give other rows than before. The read model is then rebuilt at start.
    int foldVersion();

    /// Creates its tables, each qualified with [#name()]. By default the file `<package>.sql` beside the class.
    default String ddl() {
        var folder = getClass().getPackageName();
        var file = folder.substring(folder.lastIndexOf('.') + 1) + ".sql";
        try (var resource = getClass().getResourceAsStream(file)) {
            if (resource == null) throw new IllegalStateException("No " + file + " beside " + getClass());
            return new String(resource.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// What is done with a generation as soon as its tables are there: lets those read it who may.
    ///
    /// @param schema in which the generation stands
    default void opened(Connection connection, String schema) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute("""
                    GRANT USAGE ON SCHEMA %1$s TO cairn_query;
                    GRANT SELECT ON ALL TABLES IN SCHEMA %1$s TO cairn_query;
                    """.formatted(schema));
        }
    }

    /// A fresh fold for one batch.
    Fold fold();

    /// Collects the rows of a batch. Used by one thread.
    interface Fold {
        /// @throws RuntimeException if the event makes no sense to this read model; its sequence is then parked
        void take(Recorded event);

        /// What has been collected, in the order in which it is to be written.
        List<Rows> rows();
    }
}

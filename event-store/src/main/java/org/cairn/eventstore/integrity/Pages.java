package org.cairn.eventstore.integrity;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayDeque;
import java.util.List;
import java.util.function.ToLongFunction;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/// The rows of a table in the order of a number, a page at a time.
final class Pages<T> {
    interface Query<T> {
        /// The next rows after that number, in ascending order.
        List<T> after(Connection connection, long number, int limit) throws SQLException;
    }

    private static final int ROWS = 1000;

    private final DataSource source;
    private final Query<T> query;
    private final ToLongFunction<T> number;
    private final ArrayDeque<T> page = new ArrayDeque<>();
    private long last;
    private boolean ended;

    Pages(DataSource source, long after, Query<T> query, ToLongFunction<T> number) {
        this.source = source;
        this.query = query;
        this.number = number;
        last = after;
    }

    /// The next row, without taking it.
    @Nullable
    T peek() throws SQLException {
        if (page.isEmpty() && !ended) {
            try (var connection = source.getConnection()) {
                page.addAll(query.after(connection, last, ROWS));
            }
            ended = page.size() < ROWS;
            if (!page.isEmpty()) {
                last = number.applyAsLong(page.getLast());
            }
        }
        return page.peekFirst();
    }

    void take() {
        page.removeFirst();
    }
}

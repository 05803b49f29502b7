package org.cairn.query.exports;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.cairn.query.web.BadParameter;
import org.cairn.query.web.NotFound;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.UncategorizedSQLException;

/// Writes tables of facts and reports to streams: one snapshot of the database, row by row.
public final class Exports {
    private static final List<String> SCHEMAS = List.of("bi", "reports");

    private final DataSource query;
    private final ZoneId zone;
    private final Clock clock;
    private final ExportCatalogue catalogue;
    private final ExportLog log;

    /// @param query a pool whose sessions are in the role `cairn_query`
    /// @param zone  whose days the days of the filter are
    public Exports(DataSource query, ZoneId zone, Clock clock) {
        this(query, zone, clock, SCHEMAS);
    }

    Exports(DataSource query, ZoneId zone, Clock clock, List<String> schemas) {
        this.query = query;
        this.zone = zone;
        this.clock = clock;
        catalogue = new ExportCatalogue(schemas);
        log = new ExportLog(query);
    }

    /// What can be exported, by name.
    public List<ExportTable> tables() {
        try (var connection = query.getConnection()) {
            return catalogue.tables(connection);
        } catch (SQLException e) {
            throw new UncategorizedSQLException("list the tables", null, e);
        }
    }

    /// Of an export that was written to the end.
    public Optional<Manifest> manifest(UUID export) {
        return log.manifest(export);
    }

    /// Gets everything ready and logs the export, so that what cannot be had is said before the first byte.
    ///
    /// @throws NotFound     if there is no such table
    /// @throws BadParameter if it has no day to choose by, or nobody is named for rows about single people
    public Export begin(ExportRequest request) {
        @Nullable Connection connection = null;
        try {
            connection = query.getConnection();
            connection.setAutoCommit(false);
            try (var statement = connection.createStatement()) {
                statement.execute("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ, READ ONLY");
            }
            var table =
                    catalogue.find(connection, request.table()).orElseThrow(NotFound.unknown("table", request.table()));
            var filter = filter(request, table);
            var position = position(connection, table);
            var erasures = number(connection, "SELECT erasures FROM export.erasures");
            var id = UUID.randomUUID();
            if (table.rows()) requireReason(request);
            log.begun(id, request, table, position, erasures);
            var export = new Export(id, request, table, filter, position, erasures, connection);
            connection = null; // it is the export's now
            return export;
        } catch (SQLException e) {
            throw new UncategorizedSQLException("begin an export", null, e);
        } finally {
            close(connection);
        }
    }

    private static Manifest.Filter filter(ExportRequest request, ExportTable table) {
        if (request.from() == null && request.to() == null) return new Manifest.Filter(null, null, null);
        var day = table.day()
                .orElseThrow(() -> new BadParameter(
                        request.from() == null ? "to" : "from",
                        "%s has no day to choose rows by.".formatted(table.name())));
        return new Manifest.Filter(day.name(), request.from(), request.to());
    }

    private static void requireReason(ExportRequest request) {
        if (request.by() == null || request.by().isBlank()) {
            throw new BadParameter(
                    "Cairn-Actor", "%s shows rows about single people: say who asks.".formatted(request.table()));
        }
        if (request.purpose() == null || request.purpose().isBlank()) {
            throw new BadParameter(
                    "purpose", "%s shows rows about single people: say what for.".formatted(request.table()));
        }
    }

    /// What a read model has taken in, or what the reports were computed from.
    private static long position(Connection connection, ExportTable table) throws SQLException {
        var computed = table.columns().stream().anyMatch(column -> column.name().equals("projection_position"));
        if (computed) return number(connection, "SELECT min(projection_position) FROM " + table.name());
        try (var select = connection.prepareStatement(
                "SELECT max(position) FROM projection.position WHERE state = 'live' AND read_model = ?")) {
            select.setString(1, table.name().substring(0, table.name().indexOf('.')));
            try (var row = select.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        }
    }

    private static long number(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement();
                var row = statement.executeQuery(sql)) {
            return row.next() ? row.getLong(1) : 0;
        }
    }

    private static void close(@Nullable Connection connection) {
        if (connection == null) return;
        try (connection) {
            connection.rollback();
        } catch (SQLException _) {
            // It is gone, and so is the transaction.
        }
    }

    /// One export that is ready to be written. Holds a connection until it is closed.
    public final class Export implements AutoCloseable {
        private final UUID id;
        private final ExportRequest request;
        private final ExportTable table;
        private final Manifest.Filter filter;
        private final long position;
        private final long erasures;
        private final Connection connection;

        private Export(
                UUID id,
                ExportRequest request,
                ExportTable table,
                Manifest.Filter filter,
                long position,
                long erasures,
                Connection connection) {
            this.id = id;
            this.request = request;
            this.table = table;
            this.filter = filter;
            this.position = position;
            this.erasures = erasures;
            this.connection = connection;
        }

        public UUID id() {
            return id;
        }

        public long position() {
            return position;
        }

        /// Writes all rows, and leaves the stream open.
        public Manifest write(OutputStream out) throws IOException {
            try {
                var counted = new CountedOutput(new BufferedOutputStream(out, 1 << 16));
                var rows = copy(counted);
                counted.flush();
                var manifest = new Manifest(
                        id,
                        table.name(),
                        request.format(),
                        filter,
                        position,
                        erasures,
                        rows,
                        counted.bytes(),
                        counted.sha256(),
                        request.format() != ExportFormat.PARQUET,
                        table.columns(),
                        clock.instant(),
                        request.by(),
                        request.purpose());
                log.completed(manifest);
                return manifest;
            } catch (SQLException e) {
                throw new UncategorizedSQLException("export " + table.name(), null, e);
            }
        }

        private long copy(OutputStream out) throws IOException, SQLException {
            var select = new ExportSelect(table, filter, zone);
            @Nullable Object[] values = new @Nullable Object[table.columns().size()];
            var count = 0L;
            try (var statement = select.prepare(connection);
                    var rows = statement.executeQuery();
                    var sink = RowSink.of(request, table, position, out)) {
                while (rows.next()) {
                    select.read(rows, values);
                    sink.add(values);
                    count++;
                }
            }
            return count;
        }

        @Override
        public void close() {
            Exports.close(connection);
        }
    }
}

package org.cairn.query.exports;

import java.sql.SQLException;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

/// The tables `export.begun` and `export.completed`. Nothing in them is ever changed.
final class ExportLog {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final DataSource query;

    ExportLog(DataSource query) {
        this.query = query;
    }

    /// Before the first byte: an export that is cut off has happened, too.
    void begun(UUID export, ExportRequest request, ExportTable table, long position, long erasures)
            throws SQLException {
        insert(
                """
                INSERT INTO export.begun (export, table_name, format, first_day, last_day, by, purpose, rows_shown,
                                          position, erasures)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """,
                export,
                table.name(),
                request.format().code(),
                request.from(),
                request.to(),
                request.by(),
                request.purpose(),
                table.rows(),
                position,
                erasures);
    }

    void completed(Manifest manifest) throws SQLException {
        insert(
                "INSERT INTO export.completed (export, rows, bytes, sha256, manifest) VALUES (?, ?, ?, ?, ?::jsonb)",
                manifest.export(),
                manifest.rows(),
                manifest.bytes(),
                manifest.sha256(),
                JSON.writeValueAsString(manifest));
    }

    private void insert(String sql, @Nullable Object... values) throws SQLException {
        try (var connection = query.getConnection()) {
            connection.setAutoCommit(false);
            try (var statement = connection.createStatement();
                    var insert = connection.prepareStatement(sql)) {
                // The read side's sessions may be set to look only; this is the one thing that they write.
                statement.execute("SET TRANSACTION READ WRITE");
                for (var i = 0; i < values.length; i++) insert.setObject(i + 1, values[i]);
                insert.executeUpdate();
                connection.commit();
            } finally {
                connection.rollback();
            }
        }
    }

    Optional<Manifest> manifest(UUID export) {
        @Nullable
        String found = JdbcClient.create(query)
                .sql("SELECT manifest::text FROM export.completed WHERE export = ?")
                .param(export)
                .query(String.class)
                .optional()
                .orElse(null);
        return Optional.ofNullable(found).map(json -> JSON.readValue(json, Manifest.class));
    }
}

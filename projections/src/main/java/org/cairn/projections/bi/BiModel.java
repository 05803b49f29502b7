package org.cairn.projections.bi;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.cairn.projections.ReadModel;
import org.springframework.stereotype.Component;

/// The star schema for reports, dashboards and analysts.
@Component
final class BiModel implements ReadModel {
    private final String ddl = Stream.concat(
                    FactTables.ALL.stream().map(FactTable::ddl),
                    Stream.of("bi.sql", "views.sql", "aggregates.sql").map(BiModel::resource))
            .collect(Collectors.joining("\n"));

    @Override
    public String name() {
        return "bi";
    }

    @Override
    public int foldVersion() {
        return 4;
    }

    /// The tables of facts follow from their records; the files have what is beside them.
    @Override
    public String ddl() {
        return ddl;
    }

    /// Analysts see all of it, everybody else the aggregates.
    @Override
    public void opened(Connection connection, String schema) throws SQLException {
        ReadModel.super.opened(connection, schema);
        try (var statement = connection.createStatement()) {
            statement.execute(resource("rights.sql").replace("{schema}", schema));
        }
        Comments.on(connection, schema, Catalogue.read());
    }

    @Override
    public Fold fold() {
        return new BiTables();
    }

    private static String resource(String file) {
        try (var resource = BiModel.class.getResourceAsStream(file)) {
            if (resource == null) throw new IllegalStateException("No %s beside %s".formatted(file, BiModel.class));
            return new String(resource.readAllBytes(), UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

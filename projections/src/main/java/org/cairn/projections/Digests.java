package org.cairn.projections;

import java.io.IOException;
import java.io.OutputStream;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.postgresql.PGConnection;

/// Digests of the live read models, all of one moment.
final class Digests {
    private final Transactions transactions;
    private final List<ReadModel> models;

    Digests(Transactions transactions, List<ReadModel> models) {
        this.transactions = transactions;
        this.models = models;
    }

    List<TableDigest> take() throws SQLException {
        return transactions.snapshot(connection -> {
            Transactions.waitAsLongAsItTakes(connection);
            try (var statement = connection.createStatement()) {
                // Text must not depend on who asks.
                statement.execute("SET LOCAL timezone = 'UTC'; SET LOCAL datestyle = 'ISO, YMD'");
            }
            var digests = new ArrayList<TableDigest>();
            for (var model : models) {
                for (var table : Table.of(connection, Space.live(model))) digests.add(digest(connection, model, table));
            }
            return List.copyOf(digests);
        });
    }

    private static TableDigest digest(Connection connection, ReadModel model, Table table) throws SQLException {
        try (var output =
                new DigestOutputStream(OutputStream.nullOutputStream(), MessageDigest.getInstance("SHA-256"))) {
            var rows = connection.unwrap(PGConnection.class).getCopyAPI().copyOut(table.dump(), output);
            return new TableDigest(
                    model.name(),
                    table.table(),
                    rows,
                    HexFormat.of().formatHex(output.getMessageDigest().digest()));
        } catch (IOException | NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}

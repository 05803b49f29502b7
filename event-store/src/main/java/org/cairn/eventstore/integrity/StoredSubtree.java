package org.cairn.eventstore.integrity;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/// A row of `eventstore.subtree`, as it is there.
record StoredSubtree(int height, long index, byte[] hash) {
    /// The heights that are stored are the multiples of this, so a tile of 256 hashes leads from one to the next.
    static final int TILE_HEIGHT = 8;

    static final int TILE_WIDTH = 1 << TILE_HEIGHT;

    static boolean isStored(int height) {
        return height % TILE_HEIGHT == 0;
    }

    /// The next of one height.
    static List<StoredSubtree> after(Connection connection, int height, long index, int limit) throws SQLException {
        try (var statement = connection.prepareStatement(
                "SELECT index, hash FROM eventstore.subtree WHERE height = ? AND index > ? ORDER BY index LIMIT ?")) {
            statement.setInt(1, height);
            statement.setLong(2, index);
            statement.setInt(3, limit);
            var rows = new ArrayList<StoredSubtree>();
            try (var result = statement.executeQuery()) {
                while (result.next()) {
                    rows.add(new StoredSubtree(height, result.getLong(1), result.getBytes(2)));
                }
            }
            return rows;
        }
    }
}

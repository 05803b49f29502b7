package org.cairn.eventstore.integrity;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;

/// The tree as far as it is stored: a tile is 256 neighbours of a stored height, or the leaves of 256 rows. A
/// proof takes
/// at most two tiles per eight levels, however long the log is.
///
/// What it gives is not to be trusted before it has been compared with a checkpoint.
final class StoredTree implements Subtrees {
    private record Tile(int level, long index) {}

    private final DataSource source;
    private final TreeHash hash;
    private final long size;
    private final Map<Tile, List<byte[]>> tiles = new HashMap<>();

    /// @param size of a stored checkpoint
    StoredTree(DataSource source, TreeHash hash, long size) {
        this.source = source;
        this.hash = hash;
        this.size = size;
    }

    @Override
    public byte[] root(int height, long index) {
        int level = height / StoredSubtree.TILE_HEIGHT;
        int above = height % StoredSubtree.TILE_HEIGHT;
        long first = index << above;
        var tile = tile(level, first / StoredSubtree.TILE_WIDTH);
        int from = (int) (first % StoredSubtree.TILE_WIDTH);
        int to = from + (1 << above);
        if (tile.size() < to) {
            throw new NotIntactException("stored hashes of subtrees, or events, are missing");
        }
        return merged(tile, from, to);
    }

    private byte[] merged(List<byte[]> tile, int from, int to) {
        if (to - from == 1) {
            return tile.get(from);
        }
        int middle = (from + to) / 2;
        return hash.node(merged(tile, from, middle), merged(tile, middle, to));
    }

    private List<byte[]> tile(int level, long index) {
        try {
            var tile = new Tile(level, index);
            var known = tiles.get(tile);
            if (known == null) {
                known = level == 0 ? leaves(index) : hashes(level * StoredSubtree.TILE_HEIGHT, index);
                tiles.put(tile, known);
            }
            return known;
        } catch (SQLException e) {
            throw new SubtreeCheck.Unread(e);
        }
    }

    private List<byte[]> leaves(long index) throws SQLException {
        long after = index * StoredSubtree.TILE_WIDTH;
        var leaves = new ArrayList<byte[]>();
        new RawLog(source).read(after, Math.min(size, after + StoredSubtree.TILE_WIDTH), event -> {
            if (event.position() != after + leaves.size() + 1) {
                throw new NotIntactException("position %,d is missing".formatted(after + leaves.size() + 1));
            }
            leaves.add(event.leaf(hash));
        });
        return leaves;
    }

    private List<byte[]> hashes(int height, long index) throws SQLException {
        long first = index * StoredSubtree.TILE_WIDTH;
        var hashes = new ArrayList<byte[]>();
        try (var connection = source.getConnection()) {
            for (var row : StoredSubtree.after(connection, height, first - 1, StoredSubtree.TILE_WIDTH)) {
                if (row.index() != first + hashes.size()) {
                    break; // the rest is missing, or belongs to the next tile
                }
                hashes.add(row.hash());
            }
        }
        return hashes;
    }
}

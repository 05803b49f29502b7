package org.cairn.eventstore.integrity;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;

/// Makes checkpoints, and stores them with the subtrees that became complete.
///
/// What is new since the last checkpoint is recomputed from the rows, and the tree goes on from the one that the last
/// checkpoint was made of, so that each checkpoint is consistent with the one before. Nothing is signed that does not
/// verify. Any number of processes may do this on one database.
public final class Checkpointer {
    private static final int ATTEMPTS = 5;

    private final DataSource reader;
    private final DataSource writer;
    private final SigningKey key;
    private final Collection<VerifierKey> known;

    /// @param reader its sessions may read the tables of the schema `eventstore`
    /// @param writer its sessions may execute `eventstore.add_checkpoint`, for instance as `cairn_writer`
    public Checkpointer(DataSource reader, DataSource writer, KeyFile key) {
        this.reader = reader;
        this.writer = writer;
        this.key = key.key();
        this.known = key.verifiers();
    }

    /// @param checkpoint the newest
    /// @param isNew      false if the log has not grown since it was made
    public record Made(Checkpoint checkpoint, boolean isNew) {}

    /// Makes a checkpoint of all events that are there, or finds that there is one already.
    ///
    /// @return nothing if the log is empty
    /// @throws NotIntactException if the log does not verify. Nothing is signed then
    /// @throws SQLException       if the database cannot be used
    public Optional<Made> make() throws SQLException {
        try {
            for (int attempt = 1; attempt <= ATTEMPTS; attempt++) {
                var last = last();
                long head = new RawLog(reader).head();
                if (head == 0 && last.isEmpty()) {
                    return Optional.empty();
                }
                if (last.isPresent() && head <= last.get().size()) {
                    return Optional.of(unchanged(last.get(), head));
                }
                var made = extend(last, head);
                if (made.isPresent()) {
                    return made;
                }
            }
            throw new SQLException("other processes were faster %d times in a row".formatted(ATTEMPTS));
        } catch (SubtreeCheck.Unread e) {
            throw e.why;
        } catch (MalformedException e) {
            throw new NotIntactException(String.valueOf(e.getMessage()));
        }
    }

    private Optional<StoredCheckpoint> last() throws SQLException {
        try (var connection = reader.getConnection()) {
            return StoredCheckpoint.newest(connection);
        }
    }

    private Made unchanged(StoredCheckpoint last, long head) {
        if (head < last.size()) {
            throw new NotIntactException(
                    "the log ends at %,d, and its newest checkpoint is of %,d events".formatted(head, last.size()));
        }
        var checkpoint = last.checkpoint();
        checkpoint.signer(known);
        return new Made(checkpoint, false);
    }

    /// @return nothing if another process was faster
    private Optional<Made> extend(Optional<StoredCheckpoint> last, long head) throws SQLException {
        var hash = new TreeHash();
        var tree = last.isPresent() ? treeOf(last.get(), hash) : new Frontier(hash);
        var subtrees = new ArrayList<StoredSubtree>();
        var chain = new Chain(hash, last.map(StoredCheckpoint::chain).orElse(TreeHash.genesis()));
        new RawLog(reader).read(tree.size(), head, event -> {
            if (event.position() != tree.size() + 1) {
                throw new NotIntactException("position %,d is missing".formatted(tree.size() + 1));
            }
            byte[] leaf = event.leaf(hash);
            chain.next(event, leaf);
            tree.append(leaf, (height, index, root) -> {
                if (StoredSubtree.isStored(height)) {
                    subtrees.add(new StoredSubtree(height, index, root));
                }
            });
        });
        if (tree.size() != head) {
            throw new NotIntactException("position %,d is missing".formatted(tree.size() + 1));
        }
        var checkpoint = Checkpoint.sign(head, Digest.of(tree.root()), key);
        boolean stored = store(last.map(StoredCheckpoint::size).orElse(0L), checkpoint, chain.value, subtrees);
        return stored ? Optional.of(new Made(checkpoint, true)) : Optional.empty();
    }

    private static final class Chain {
        private final TreeHash hash;
        private byte[] value;

        Chain(TreeHash hash, byte[] value) {
            this.hash = hash;
            this.value = value;
        }

        void next(RawEvent event, byte[] leaf) {
            value = hash.chain(value, leaf);
            if (!Arrays.equals(value, event.hash())) {
                throw new NotIntactException(
                        "the event at position %,d does not continue the hash chain".formatted(event.position()));
            }
        }
    }

    /// From the stored subtrees and at most 255 rows; proven by the last checkpoint.
    private Frontier treeOf(StoredCheckpoint last, TreeHash hash) {
        var checkpoint = last.checkpoint();
        checkpoint.signer(known);
        var tree = Frontier.of(last.size(), new StoredTree(reader, hash, last.size()), hash);
        if (!checkpoint.root().is(tree.root())) {
            throw new NotIntactException(
                    "the checkpoint of %,d events does not fit the stored subtrees and the events after them"
                            .formatted(last.size()));
        }
        return tree;
    }

    private boolean store(long after, Checkpoint checkpoint, byte[] chain, List<StoredSubtree> subtrees)
            throws SQLException {
        try (var connection = writer.getConnection()) {
            connection.setAutoCommit(true);
            return store(connection, after, checkpoint, chain, subtrees);
        }
    }

    private static boolean store(
            Connection connection, long after, Checkpoint checkpoint, byte[] chain, List<StoredSubtree> subtrees)
            throws SQLException {
        try (var statement = connection.prepareStatement("SELECT eventstore.add_checkpoint(?, ?, ?, ?, ?, ?, ?, ?)")) {
            statement.setLong(1, after);
            statement.setLong(2, checkpoint.size());
            statement.setBytes(3, checkpoint.root().bytes());
            statement.setBytes(4, chain);
            statement.setString(5, checkpoint.note());
            var heights = subtrees.stream().map(each -> (short) each.height()).toArray(Short[]::new);
            var indexes = subtrees.stream().map(StoredSubtree::index).toArray(Long[]::new);
            var hashes = subtrees.stream().map(StoredSubtree::hash).toArray(byte[][]::new);
            statement.setArray(6, connection.createArrayOf("int2", heights));
            statement.setArray(7, connection.createArrayOf("int8", indexes));
            statement.setArray(8, connection.createArrayOf("bytea", hashes));
            try (var result = statement.executeQuery()) {
                result.next();
                return result.getBoolean(1);
            }
        }
    }
}

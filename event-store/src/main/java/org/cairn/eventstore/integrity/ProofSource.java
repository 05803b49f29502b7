package org.cairn.eventstore.integrity;

import java.sql.SQLException;
import java.util.Collection;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/// Makes proofs for those who have no access to the database.
///
/// Each is checked before it is given out. If it does not hold, stored hashes or events were changed, and
/// [NotIntactException] says so: [LogVerifier] finds out where.
public final class ProofSource {
    private final DataSource source;
    private final RawLog log;

    /// @param reader its sessions may read the tables of the schema `eventstore`
    public ProofSource(DataSource reader) {
        source = reader;
        log = new RawLog(reader);
    }

    /// The newest stored checkpoint, if there is one.
    public Optional<Checkpoint> newest() throws SQLException {
        try (var connection = source.getConnection()) {
            return StoredCheckpoint.newest(connection).map(StoredCheckpoint::checkpoint);
        }
    }

    public Optional<Long> positionOf(UUID event) throws SQLException {
        return log.positionOf(event);
    }

    /// Proves that an event stands at a position.
    ///
    /// @param under a stored checkpoint that has the position
    /// @param keys  by one of which the checkpoint must be signed; if there are none, that is not looked at
    public InclusionProof inclusion(long position, Checkpoint under, Collection<VerifierKey> keys) throws SQLException {
        var hash = new TreeHash();
        var found = new byte[1][];
        log.read(position - 1, position, event -> found[0] = event.canonical());
        if (found[0] == null) {
            throw new NotIntactException("position %,d is missing".formatted(position));
        }
        try {
            var path = new MerkleProofs(hash, new StoredTree(source, hash, under.size()))
                    .inclusion(position - 1, under.size());
            var proof = new InclusionProof(position, found[0], path, under, signer(under, keys));
            proof.check(keys);
            return proof;
        } catch (SubtreeCheck.Unread e) {
            throw e.why;
        }
    }

    /// Proves that the events of one checkpoint are the first of those of another.
    ///
    /// @param to a stored checkpoint, or one that was stored, of as many events or more
    public ConsistencyProof consistency(Checkpoint from, Checkpoint to, Collection<VerifierKey> keys)
            throws SQLException {
        var hash = new TreeHash();
        try {
            var path =
                    new MerkleProofs(hash, new StoredTree(source, hash, to.size())).consistency(from.size(), to.size());
            var proof = new ConsistencyProof(from, to, path, signer(to, keys));
            proof.check(keys);
            return proof;
        } catch (SubtreeCheck.Unread e) {
            throw e.why;
        }
    }

    private static @Nullable VerifierKey signer(Checkpoint checkpoint, Collection<VerifierKey> keys) {
        return keys.isEmpty() ? null : checkpoint.signer(keys);
    }
}

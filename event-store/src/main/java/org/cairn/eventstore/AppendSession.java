package org.cairn.eventstore;

import java.sql.SQLException;
import java.util.List;

/// The session on which the appender writes. Used by one thread at a time.
interface AppendSession extends LogSession {
    sealed interface Result {
        /// All events were written; `hash` is the chain up to the last of them.
        record Appended(byte[] hash) implements Result {}

        /// Nothing was written: the log ends at this position.
        record HeadMoved(long head) implements Result {}

        /// Nothing was written: these request keys are stored already.
        record KnownKeys(List<byte[]> keys) implements Result {}
    }

    /// Begins a transaction that holds the append lock until [#commit] or [#rollback]. The server ends it if
    /// this process stops.
    ///
    /// @return the head, which does not move while the lock is held
    long lock() throws SQLException;

    void commit() throws SQLException;

    /// Ends the transaction, if there is one.
    void rollback() throws SQLException;

    /// Writes the events of all these appends behind `expectedHead`, or nothing; and commits, unless the lock is held.
    ///
    /// @param headHash the hash chain up to `expectedHead`
    Result append(long expectedHead, byte[] headHash, List<PendingAppend> appends) throws SQLException;

    /// Whether what was sent last may be committed in spite of the failure.
    boolean mayHaveCommitted(SQLException failure);

    /// Takes back what is left of a failed transaction.
    ///
    /// @return whether the session can be used again
    boolean recover();

    /// Ends sessions that are in the middle of an append and have said nothing for 5 seconds. For who had to wait too
    /// long for others: no timeout of the server's ends a client that froze in the middle of a message.
    ///
    /// @return how many
    int endSilentWriters() throws SQLException;

    /// Ends the session, and whatever transaction it has.
    @Override
    void close();
}

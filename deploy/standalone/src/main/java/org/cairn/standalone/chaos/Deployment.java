package org.cairn.standalone.chaos;

import java.net.URI;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Random;

/// What is killed.
interface Deployment extends AutoCloseable {

    /// Returns when it serves.
    void start() throws InterruptedException;

    /// Where to send something. Nobody may be there just now.
    URI address(Random random);

    Store store();

    /// Kills something and returns when it serves again.
    ///
    /// @param progress tells when it does, where that cannot be seen from outside
    Killed kill(Random random, Progress progress) throws InterruptedException;

    /// @param times  how often something was killed
    /// @param millis from the last kill until it served again, or how long the log stood still
    record Killed(int times, long millis) {}

    /// Goes up when something begins that may make commands fail, and again when that is over: odd meanwhile. Without
    /// a promise about when commands fail it is always odd.
    default long disturbances() {
        return 1;
    }

    /// What else has to be true when the clients have ended.
    ///
    /// @param foundations the position up to which the log was filled before there were clients
    default void judge(Ledger.Book book, long foundations) throws SQLException, InterruptedException {}

    /// Ends it in an orderly way.
    void stop() throws InterruptedException;

    /// Ends what is left of it.
    @Override
    void close();

    /// Whether clients get on.
    interface Progress {
        /// Returns when a client was told that something is recorded that it sent after this call.
        void awaitNext() throws InterruptedException;

        /// Watches for so long.
        ///
        /// @return the longest time in which no client was told that something is recorded
        Duration longestPauseWithin(Duration time) throws InterruptedException;
    }
}

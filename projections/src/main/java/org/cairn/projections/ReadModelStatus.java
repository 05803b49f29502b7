package org.cairn.projections;

import com.fasterxml.jackson.annotation.JsonValue;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// How a read model stands.
///
/// @param generation   counts its builds
/// @param position     the last event that it has taken in
/// @param head         the last event of the log
/// @param lagPositions how many are missing
/// @param waitingSince when the oldest of the missing events was recorded, or null if none is missing
/// @param taken        events that this process has fed to it since it started to follow the log
/// @param parked       events that it could not take in, or that wait for one of those
/// @param skipped      events that are left out of it because somebody said so
/// @param rebuiltTo    the last event that the next generation has taken in, or null if none is being built
/// @param previous     the generation that a rollback would bring back, or null if there is none
/// @param still        how long it has not moved while the log was ahead of it
/// @param error        why it is stopped, or null
public record ReadModelStatus(
        String name,
        int generation,
        long position,
        long head,
        long lagPositions,
        @Nullable Instant waitingSince,
        long taken,
        long parked,
        long skipped,
        @Nullable Long rebuiltTo,
        @Nullable Integer previous,
        Duration still,
        State state,
        @Nullable String error) {

    /// What is happening to a read model.
    public enum State {
        /// Fed by this process.
        FOLLOWING,
        /// There, in today's shape. This process does not follow the log and cannot know who does.
        LIVE,
        /// Served as it was, while some process builds it anew.
        REBUILDING,
        /// Of another shape than today's: served as it was, not fed, and waiting to be rebuilt.
        OUTDATED,
        /// Not created yet.
        MISSING,
        /// This process was to feed it, and something keeps it from doing so.
        STOPPED;

        @JsonValue
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}

package org.cairn.projections;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// How a read model stands.
///
/// @param generation   counts its builds
/// @param position     the last event that it has taken in
/// @param head         the last event of the log
/// @param lagPositions how many are missing
/// @param parked       events that it could not take in, or that wait for one of those
/// @param error        why it is stopped, or null
public record ReadModelStatus(
        String name,
        int generation,
        long position,
        long head,
        long lagPositions,
        long parked,
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

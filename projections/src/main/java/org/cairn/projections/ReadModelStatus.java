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
        FOLLOWING,
        /// Served as it was, while it is built anew.
        REBUILDING,
        /// Not fed by this process.
        STOPPED;

        @JsonValue
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}

package org.cairn.contracts.evolution;

import org.jspecify.annotations.Nullable;

/// A stored event cannot be read. It is still there, and another release may be able to.
public final class UnreadableEventException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /// What stands in the way.
    public enum Obstacle {
        /// No type has, or ever had, this name.
        UNKNOWN_TYPE,
        /// The type is known, this version of it is not.
        UNKNOWN_VERSION,
        /// The payload is not what it should be in this version.
        BROKEN_PAYLOAD
    }

    private final Obstacle obstacle;
    private final transient EventVersion stored;

    UnreadableEventException(Obstacle obstacle, EventVersion stored, String why, @Nullable Throwable cause) {
        super("Event %s cannot be read: %s".formatted(stored, why), cause);
        this.obstacle = obstacle;
        this.stored = stored;
    }

    public Obstacle obstacle() {
        return obstacle;
    }

    /// As what it is stored.
    public EventVersion stored() {
        return stored;
    }
}

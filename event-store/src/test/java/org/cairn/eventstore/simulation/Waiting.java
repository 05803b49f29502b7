package org.cairn.eventstore.simulation;

/// What kind of waiting it is, for the clock moves on only if it may.
public enum Waiting {
    /// For time to pass: a slow statement, a lock with a limit.
    FOR_TIME,
    /// For somebody else, who is bound to act without the help of the clock.
    FOR_AN_ANSWER,
    /// For whatever may come, or the time of the next look.
    FOR_LONG
}

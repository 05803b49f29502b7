package org.cairn.projections;

/// Told now and then how far a rebuild has come.
@FunctionalInterface
public interface RebuildProgress {
    /// @param position the last event that was taken in
    /// @param head     the last one of the log
    void at(long position, long head);

    /// All is taken in, and what was built is being compared with what is served.
    default void comparing() {}
}

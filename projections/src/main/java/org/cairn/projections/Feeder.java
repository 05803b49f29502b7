package org.cairn.projections;

import org.jspecify.annotations.Nullable;

/// Feeds the live generations for as long as it runs.
interface Feeder extends AutoCloseable {
    void start();

    boolean wasStarted();

    boolean isRunning();

    /// What keeps it from going on, or null.
    @Nullable
    String error();

    /// How many events it has fed to a read model so far.
    long taken(String readModel);

    @Override
    void close();
}

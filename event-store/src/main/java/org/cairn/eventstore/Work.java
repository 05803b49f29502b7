package org.cairn.eventstore;

/// What the appender can be asked to do. It answers once.
sealed interface Work permits PendingAppend, Refresh {
    void fail(Throwable failure);
}

package org.cairn.eventstore;

/// What an engine has done since it was started, for metrics.
///
/// @param appends           appends committed
/// @param events            events committed
/// @param batches           transactions that they took
/// @param sourcedFromMemory sourcings answered without SQL
/// @param sourcedFromTable  sourcings that read the table
/// @param head              the last position known to be committed, by whomever
public record EngineStatistics(
        long appends, long events, long batches, long sourcedFromMemory, long sourcedFromTable, long head) {}

package org.cairn.projections;

import java.time.Instant;
import org.cairn.contracts.shared.DomainEvent;

/// A fact on its way into the read models, with its place in the log and its first clock.
public record Recorded(long position, Instant recordedAt, DomainEvent event) {}

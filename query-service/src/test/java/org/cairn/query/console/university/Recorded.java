package org.cairn.query.console.university;

import java.time.Instant;
import org.cairn.contracts.shared.DomainEvent;

/// An event and the moment at which it became known.
public record Recorded(DomainEvent event, Instant recordedAt) {}

package org.cairn.contracts.assessment;

import org.cairn.contracts.shared.DomainEvent;

/// What can happen when verdicts are computed again under another policy. What a learner gains by it is an event of the
/// learner's own.
public sealed interface RecalculationEvent extends DomainEvent permits RecalculationRun {}

package org.cairn.contracts.learner;

import org.cairn.contracts.shared.DomainEvent;

/// What can happen to a learner as such.
public sealed interface LearnerEvent extends DomainEvent permits LearnerRegistered, StatementPlaced {}

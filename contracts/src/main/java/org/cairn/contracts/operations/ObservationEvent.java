package org.cairn.contracts.operations;

import org.cairn.contracts.shared.DomainEvent;

/// What is agreed about observing practice.
public sealed interface ObservationEvent extends DomainEvent permits ObservationRubricPublished {}

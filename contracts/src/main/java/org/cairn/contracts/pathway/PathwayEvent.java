package org.cairn.contracts.pathway;

import org.cairn.contracts.shared.DomainEvent;

/// What can happen to pathways.
public sealed interface PathwayEvent extends DomainEvent
        permits PathwayVersionPublished, PathwayVersionRetired, DesignBaselineRatified {}

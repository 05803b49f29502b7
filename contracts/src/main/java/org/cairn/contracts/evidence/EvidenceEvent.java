package org.cairn.contracts.evidence;

import org.cairn.contracts.shared.DomainEvent;

/// What can happen to evidence.
public sealed interface EvidenceEvent extends DomainEvent
        permits EvidenceSubmitted, EvidenceWithdrawn, PriorLearningClaimed, PriorLearningDecided {}

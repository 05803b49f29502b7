package org.cairn.contracts.milestone;

import org.cairn.contracts.shared.DomainEvent;

/// What can happen to the power to decide on milestones.
public sealed interface BoardEvent extends DomainEvent permits ApprovalDelegated, DelegationEnded {}

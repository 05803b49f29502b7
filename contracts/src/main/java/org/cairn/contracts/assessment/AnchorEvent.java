package org.cairn.contracts.assessment;

import org.cairn.contracts.shared.DomainEvent;

/// What can happen to anchor scripts. They are of no learner, and count for none.
public sealed interface AnchorEvent extends DomainEvent permits AnchorScriptAdopted, AnchorScriptRated {}

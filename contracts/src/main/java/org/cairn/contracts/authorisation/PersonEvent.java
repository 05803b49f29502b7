package org.cairn.contracts.authorisation;

import org.cairn.contracts.shared.DomainEvent;

/// What becomes known of who somebody is.
public sealed interface PersonEvent extends DomainEvent
        permits LearnerIsPerson, LearnerIsNotPerson, PersonsAreOne, PersonsAreTwo {}

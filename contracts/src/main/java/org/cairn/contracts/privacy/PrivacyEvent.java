package org.cairn.contracts.privacy;

import org.cairn.contracts.shared.DomainEvent;

/// What can happen to a learner's personal data.
public sealed interface PrivacyEvent extends DomainEvent
        permits ErasureOrdered,
                ErasureConfirmed,
                ErasureCancelled,
                PersonalKeyDestroyed,
                LegalHoldPlaced,
                LegalHoldReleased {}

package org.cairn.contracts.credential;

import org.cairn.contracts.shared.DomainEvent;

/// What can happen to credentials, and to what is given out of a learner's record.
public sealed interface CredentialEvent extends DomainEvent
        permits CredentialVersionPublished,
                CredentialAwarded,
                CredentialReissued,
                CredentialRevocationProposed,
                CredentialRevocationDropped,
                CredentialRevoked,
                TranscriptSealed,
                TranscriptRendered,
                TranscriptElementsChosen,
                RecordDisclosed {}

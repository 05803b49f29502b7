package org.cairn.contracts.authorisation;

import org.cairn.contracts.shared.DomainEvent;

/// What can happen to authorisations.
public sealed interface AuthorisationEvent extends DomainEvent
        permits AssessorAuthorised,
                ApproverAuthorised,
                IssuerAuthorised,
                ExaminationsOfficerAuthorised,
                HistoricalLoadAuthorised,
                AuthorisationEnded {}

package org.cairn.contracts.assessment;

import org.cairn.contracts.shared.DomainEvent;

/// What can happen in assessment.
public sealed interface AssessmentEvent extends DomainEvent permits JudgementRecorded, MasteryDemonstrated {}

package org.cairn.contracts.assessment;

import org.cairn.contracts.shared.DomainEvent;

/// What can happen in the assessment of a learner.
public sealed interface AssessmentEvent extends DomainEvent
        permits AssessmentAllocated,
                JudgementRecorded,
                JudgementCorrected,
                MarksReconciled,
                MasteryDemonstrated,
                MasteryRescinded,
                MasteryLapsed,
                SelfAssessmentRecorded {}

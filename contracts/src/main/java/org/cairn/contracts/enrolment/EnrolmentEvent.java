package org.cairn.contracts.enrolment;

import org.cairn.contracts.shared.DomainEvent;

/// What can happen to an enrolment as such.
public sealed interface EnrolmentEvent extends DomainEvent
        permits LearnerEnrolled,
                LeaveStarted,
                LeaveEnded,
                LearnerWithdrawn,
                EnrolmentResumed,
                PacePlanAgreed,
                ElectiveChosen,
                ChoiceChanged,
                EnrolmentMovedToVersion,
                MasteryCarried,
                ProgressStandingSet {}

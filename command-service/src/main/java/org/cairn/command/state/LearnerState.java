package org.cairn.command.state;

import java.util.Map;
import java.util.stream.Collectors;
import org.cairn.command.decision.Boundary;
import org.cairn.contracts.enrolment.EnrolmentId;
import org.cairn.contracts.enrolment.EnrolmentResumed;
import org.cairn.contracts.enrolment.LearnerEnrolled;
import org.cairn.contracts.enrolment.LearnerWithdrawn;
import org.cairn.contracts.learner.LearnerId;
import org.cairn.contracts.learner.LearnerRegistered;
import org.cairn.contracts.pathway.PathwayVersionId;
import org.cairn.contracts.shared.DomainEvent;
import org.cairn.contracts.shared.Tags;

/// Whether a learner is known, and on what.
///
/// @param enrolledOn the pathway versions that the learner is enrolled on and has not withdrawn from
public record LearnerState(boolean registered, Map<EnrolmentId, PathwayVersionId> enrolledOn) {

    public static final Boundary<LearnerId, LearnerState> BOUNDARY = Boundary.of(
            Tags.LEARNER,
            new LearnerState(false, Map.of()),
            LearnerState::with,
            LearnerRegistered.class,
            LearnerEnrolled.class,
            LearnerWithdrawn.class,
            EnrolmentResumed.class);

    LearnerState with(DomainEvent event) {
        return switch (event) {
            case LearnerRegistered _ -> new LearnerState(true, enrolledOn);
            case LearnerEnrolled e -> new LearnerState(registered, Grown.by(enrolledOn, e.enrolment(), e.pathway()));
            case EnrolmentResumed e -> new LearnerState(registered, Grown.by(enrolledOn, e.enrolment(), e.pathway()));
            case LearnerWithdrawn e -> new LearnerState(registered, without(e.enrolment()));
            default -> this;
        };
    }

    private Map<EnrolmentId, PathwayVersionId> without(EnrolmentId enrolment) {
        return enrolledOn.entrySet().stream()
                .filter(each -> !each.getKey().equals(enrolment))
                .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    public boolean isEnrolledOn(PathwayVersionId pathway) {
        return enrolledOn.containsValue(pathway);
    }
}

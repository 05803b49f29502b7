package org.cairn.command.state;

import static org.cairn.contracts.learner.LearnerReason.LEARNER_ERASED;
import static org.cairn.contracts.learner.LearnerReason.LEARNER_UNKNOWN;

import java.util.Map;
import java.util.stream.Collectors;
import org.cairn.command.decision.Boundary;
import org.cairn.contracts.enrolment.EnrolmentId;
import org.cairn.contracts.enrolment.EnrolmentMovedToVersion;
import org.cairn.contracts.enrolment.EnrolmentResumed;
import org.cairn.contracts.enrolment.LearnerEnrolled;
import org.cairn.contracts.enrolment.LearnerWithdrawn;
import org.cairn.contracts.learner.LearnerId;
import org.cairn.contracts.learner.LearnerRegistered;
import org.cairn.contracts.pathway.PathwayVersionId;
import org.cairn.contracts.privacy.ErasureConfirmed;
import org.cairn.contracts.shared.DomainEvent;
import org.cairn.contracts.shared.Reason;
import org.cairn.contracts.shared.Tags;
import org.jspecify.annotations.Nullable;

/// Whether a learner is known, and on what.
///
/// @param erased     whether an erasure was confirmed, whatever has been carried out of it
/// @param enrolledOn the pathway versions that the learner is enrolled on and has not withdrawn from
public record LearnerState(boolean registered, boolean erased, Map<EnrolmentId, PathwayVersionId> enrolledOn) {

    public static final Boundary<LearnerId, LearnerState> BOUNDARY = Boundary.of(
            Tags.LEARNER,
            new LearnerState(false, false, Map.of()),
            LearnerState::with,
            LearnerRegistered.class,
            LearnerEnrolled.class,
            LearnerWithdrawn.class,
            EnrolmentResumed.class,
            EnrolmentMovedToVersion.class,
            ErasureConfirmed.class);

    LearnerState with(DomainEvent event) {
        return switch (event) {
            case LearnerRegistered _ -> new LearnerState(true, erased, enrolledOn);
            case LearnerEnrolled e ->
                new LearnerState(registered, erased, Grown.by(enrolledOn, e.enrolment(), e.pathway()));
            case EnrolmentResumed e ->
                new LearnerState(registered, erased, Grown.by(enrolledOn, e.enrolment(), e.pathway()));
            case EnrolmentMovedToVersion e ->
                new LearnerState(registered, erased, Grown.by(enrolledOn, e.enrolment(), e.to()));
            case LearnerWithdrawn e -> new LearnerState(registered, erased, without(e.enrolment()));
            case ErasureConfirmed _ -> new LearnerState(registered, true, enrolledOn);
            default -> this;
        };
    }

    private Map<EnrolmentId, PathwayVersionId> without(EnrolmentId enrolment) {
        return enrolledOn.entrySet().stream()
                .filter(each -> !each.getKey().equals(enrolment))
                .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /// Why nothing new may be recorded about the learner as a person; null if it may be.
    public @Nullable Reason refusal() {
        if (!registered) return LEARNER_UNKNOWN;
        return erased ? LEARNER_ERASED : null;
    }

    public boolean isEnrolledOn(PathwayVersionId pathway) {
        return enrolledOn.containsValue(pathway);
    }
}

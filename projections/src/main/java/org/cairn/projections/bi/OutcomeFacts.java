package org.cairn.projections.bi;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import java.util.function.Consumer;
import org.cairn.contracts.assessment.MasteryDemonstrated;
import org.cairn.contracts.assessment.MasteryLapsed;
import org.cairn.contracts.assessment.MasteryRescinded;
import org.cairn.contracts.credential.Award;
import org.cairn.contracts.credential.CredentialAwarded;
import org.cairn.contracts.credential.CredentialEvent;
import org.cairn.contracts.credential.CredentialId;
import org.cairn.contracts.credential.CredentialReissued;
import org.cairn.contracts.credential.CredentialRevoked;
import org.cairn.contracts.enrolment.EnrolmentId;
import org.cairn.contracts.enrolment.MasteryCarried;
import org.cairn.contracts.framework.CompetencyCode;
import org.cairn.contracts.learner.LearnerId;
import org.cairn.contracts.milestone.ActingDelegate;
import org.cairn.contracts.milestone.MilestoneApprovalRequested;
import org.cairn.contracts.milestone.MilestoneApprovalRevoked;
import org.cairn.contracts.milestone.MilestoneConfirmed;
import org.cairn.contracts.milestone.MilestoneDeclined;
import org.cairn.contracts.milestone.MilestoneEvent;
import org.cairn.contracts.milestone.MilestoneFirstApproved;
import org.cairn.contracts.milestone.RequirementWaived;
import org.cairn.contracts.milestone.WaiverEnded;
import org.cairn.contracts.pathway.PathwayVersionId;
import org.cairn.contracts.shared.PersonId;
import org.cairn.projections.Codes;
import org.cairn.projections.bi.OutcomeFact.CredentialStage;
import org.cairn.projections.bi.OutcomeFact.MasteryStage;
import org.cairn.projections.bi.OutcomeFact.MilestoneStage;
import org.jspecify.annotations.Nullable;

/// What verdicts, approvals and awards say.
final class OutcomeFacts {

    static OutcomeFact shown(At at, MasteryDemonstrated e) {
        return new OutcomeFact.Mastery(
                at,
                e.enrolment().value(),
                e.learner().value(),
                e.pathway().pathway().code(),
                e.pathway().version(),
                e.competency().code(),
                MasteryStage.SHOWN,
                e.level(),
                AssessmentFacts.value(e.score()),
                e.provisional(),
                e.validUntil(),
                e.priorLearning() == null ? null : e.priorLearning().value(),
                e.judgements().size(),
                e.policy().policy().code(),
                e.policy().version(),
                null,
                e.recalculation() == null ? null : e.recalculation().value(),
                null);
    }

    static OutcomeFact carried(At at, MasteryCarried e) {
        return other(
                at,
                e.enrolment(),
                e.learner(),
                e.pathway(),
                e.competency(),
                MasteryStage.CARRIED,
                null,
                e.provisional(),
                null,
                e.judgements().size(),
                e.carriedFrom().code(),
                null);
    }

    static OutcomeFact rescinded(At at, MasteryRescinded e) {
        return other(
                at,
                e.enrolment(),
                e.learner(),
                e.pathway(),
                e.competency(),
                MasteryStage.RESCINDED,
                e.level(),
                false,
                null,
                0,
                null,
                Codes.of(e.cause()));
    }

    static OutcomeFact lapsed(At at, MasteryLapsed e) {
        return other(
                at,
                e.enrolment(),
                e.learner(),
                e.pathway(),
                e.competency(),
                MasteryStage.LAPSED,
                e.level(),
                false,
                e.validUntil(),
                0,
                null,
                null);
    }

    private static OutcomeFact.Mastery other(
            At at,
            EnrolmentId enrolment,
            LearnerId learner,
            PathwayVersionId pathway,
            CompetencyCode competency,
            MasteryStage stage,
            @Nullable String level,
            boolean provisional,
            @Nullable LocalDate validUntil,
            int judgements,
            @Nullable String carriedFrom,
            @Nullable String cause) {
        BigDecimal noScore = null;
        return new OutcomeFact.Mastery(
                at,
                enrolment.value(),
                learner.value(),
                pathway.pathway().code(),
                pathway.version(),
                competency.code(),
                stage,
                level,
                noScore,
                provisional,
                validUntil,
                null,
                judgements,
                null,
                null,
                carriedFrom,
                null,
                cause);
    }

    static void of(At at, MilestoneEvent event, Consumer<? super Fact> facts) {
        Fact fact =
                switch (event) {
                    case RequirementWaived e ->
                        new EnrolmentFact.Waiver(
                                at,
                                e.waiver().value(),
                                e.enrolment().value(),
                                e.learner().value(),
                                e.pathway().pathway().code(),
                                e.pathway().version(),
                                e.node(),
                                false,
                                e.grounds());
                    case WaiverEnded e ->
                        new EnrolmentFact.Waiver(
                                at,
                                e.waiver().value(),
                                e.enrolment().value(),
                                e.learner().value(),
                                e.pathway().pathway().code(),
                                e.pathway().version(),
                                e.node(),
                                true,
                                e.cause());
                    case MilestoneApprovalRequested e ->
                        new OutcomeFact.Milestone(
                                at,
                                e.approval().value(),
                                e.enrolment().value(),
                                e.learner().value(),
                                e.pathway().pathway().code(),
                                e.pathway().version(),
                                e.milestone().code(),
                                MilestoneStage.REQUESTED,
                                null,
                                e.snapshot().met(),
                                null,
                                null,
                                null,
                                null);
                    case MilestoneFirstApproved e ->
                        new OutcomeFact.Milestone(
                                at,
                                e.approval().value(),
                                e.enrolment().value(),
                                e.learner().value(),
                                e.pathway().pathway().code(),
                                e.pathway().version(),
                                e.milestone().code(),
                                MilestoneStage.FIRST_APPROVED,
                                e.level(),
                                null,
                                e.approver().value(),
                                e.authorisation().value(),
                                delegator(e.asDelegate()),
                                null);
                    case MilestoneConfirmed e ->
                        new OutcomeFact.Milestone(
                                at,
                                e.approval().value(),
                                e.enrolment().value(),
                                e.learner().value(),
                                e.pathway().pathway().code(),
                                e.pathway().version(),
                                e.milestone().code(),
                                MilestoneStage.CONFIRMED,
                                e.level(),
                                null,
                                e.approver().value(),
                                e.authorisation().value(),
                                delegator(e.asDelegate()),
                                null);
                    case MilestoneDeclined e ->
                        new OutcomeFact.Milestone(
                                at,
                                e.approval().value(),
                                e.enrolment().value(),
                                e.learner().value(),
                                e.pathway().pathway().code(),
                                e.pathway().version(),
                                e.milestone().code(),
                                MilestoneStage.DECLINED,
                                null,
                                null,
                                e.approver().value(),
                                e.authorisation().value(),
                                delegator(e.asDelegate()),
                                e.grounds());
                    case MilestoneApprovalRevoked e ->
                        new OutcomeFact.Milestone(
                                at,
                                e.approval().value(),
                                e.enrolment().value(),
                                e.learner().value(),
                                e.pathway().pathway().code(),
                                e.pathway().version(),
                                e.milestone().code(),
                                MilestoneStage.REVOKED,
                                null,
                                null,
                                e.confirmedBy().value(),
                                e.authorisation().value(),
                                null,
                                e.cause());
                    default -> null; // Appeals and orders change no count of milestones.
                };
        if (fact != null) facts.accept(fact);
    }

    private static @Nullable UUID delegator(@Nullable ActingDelegate acting) {
        return acting == null ? null : acting.delegator().value();
    }

    static void of(At at, CredentialEvent event, Consumer<? super Fact> facts) {
        switch (event) {
            case CredentialAwarded e ->
                facts.accept(issued(
                        at,
                        e.credential(),
                        e.enrolment(),
                        e.learner(),
                        e.award(),
                        CredentialStage.AWARDED,
                        null,
                        null,
                        e.issuer()));
            case CredentialReissued e ->
                facts.accept(issued(
                        at,
                        e.credential(),
                        e.enrolment(),
                        e.learner(),
                        e.award(),
                        CredentialStage.REISSUED,
                        e.supersedes(),
                        e.cause(),
                        e.issuer()));
            case CredentialRevoked e ->
                facts.accept(new OutcomeFact.Credential(
                        at,
                        e.credential().value(),
                        e.enrolment().value(),
                        e.learner().value(),
                        null,
                        null,
                        null,
                        CredentialStage.REVOKED,
                        null,
                        null,
                        null,
                        e.cause(),
                        e.confirmer().value()));
            default -> {
                // Templates, proposals, sealed transcripts and disclosures are counted in no report.
            }
        }
    }

    private static OutcomeFact.Credential issued(
            At at,
            CredentialId credential,
            EnrolmentId enrolment,
            LearnerId learner,
            Award award,
            CredentialStage stage,
            @Nullable CredentialId supersedes,
            @Nullable String cause,
            PersonId issuer) {
        return new OutcomeFact.Credential(
                at,
                credential.value(),
                enrolment.value(),
                learner.value(),
                award.pathway().pathway().code(),
                award.pathway().version(),
                award.milestone().code(),
                stage,
                award.template().template().code(),
                award.template().version(),
                supersedes == null ? null : supersedes.value(),
                cause,
                issuer.value());
    }

    private OutcomeFacts() {}
}

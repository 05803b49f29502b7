package org.cairn.projections.pathwayoutcomes;

import java.util.List;
import java.util.UUID;
import org.cairn.contracts.assessment.JudgementRecorded;
import org.cairn.contracts.assessment.MarkingRole;
import org.cairn.contracts.assessment.MasteryDemonstrated;
import org.cairn.contracts.assessment.MasteryLapsed;
import org.cairn.contracts.assessment.MasteryRescinded;
import org.cairn.contracts.enrolment.EnrolmentId;
import org.cairn.contracts.enrolment.EnrolmentMovedToVersion;
import org.cairn.contracts.enrolment.EnrolmentResumed;
import org.cairn.contracts.enrolment.LearnerEnrolled;
import org.cairn.contracts.enrolment.LearnerWithdrawn;
import org.cairn.contracts.evidence.EvidenceSubmitted;
import org.cairn.contracts.evidence.EvidenceWithdrawn;
import org.cairn.contracts.evidence.PriorLearningDecided;
import org.cairn.contracts.framework.CompetencyCode;
import org.cairn.contracts.milestone.MilestoneApprovalRevoked;
import org.cairn.contracts.milestone.MilestoneConfirmed;
import org.cairn.contracts.milestone.MilestoneDeclined;
import org.cairn.contracts.pathway.PathwayVersionId;
import org.cairn.contracts.pathway.PathwayVersionPublished;
import org.cairn.projections.Codes;
import org.cairn.projections.ReadModel;
import org.cairn.projections.Recorded;
import org.cairn.projections.Rows;

/// Events to rows of the schema `pathway_outcomes`.
final class PathwayOutcomesFold implements ReadModel.Fold {
    /// Where there is but one fact of its kind for an enrolment.
    private static final UUID FIRST = new UUID(0, 0);

    private final Rows pathways = Rows.into(
            "pathway_outcomes.pathway_version",
            "pathway text",
            "version text",
            "title text",
            "starts_on date",
            "ends_on date",
            "completed_by text");
    private final Rows competencies = Rows.into(
            "pathway_outcomes.pathway_competency",
            "pathway text",
            "version text",
            "competency text",
            "ordinal integer");
    private final Rows facts = Rows.summed(
            "pathway_outcomes.fact",
            CountedFacts.STATEMENT,
            CountedFacts.SUMS,
            "enrolment uuid",
            "measure text",
            "subject text",
            "fact uuid",
            "pathway text",
            "version text");

    @Override
    public void take(Recorded recorded) {
        switch (recorded.event()) {
            case PathwayVersionPublished e -> pathway(recorded, e);
            case LearnerEnrolled e -> fact(recorded, e.enrolment(), e.pathway(), "enrolled", "", FIRST);
            case EnrolmentMovedToVersion e -> {
                fact(recorded, e.enrolment(), e.from(), "moved-away", "", each(recorded));
                fact(recorded, e.enrolment(), e.to(), "moved-in", "", each(recorded));
            }
            case LearnerWithdrawn e -> fact(recorded, e.enrolment(), e.pathway(), "withdrawn", "", each(recorded));
            case EnrolmentResumed e -> fact(recorded, e.enrolment(), e.pathway(), "resumed", "", each(recorded));
            case EvidenceSubmitted e -> {
                for (var competency : e.competencies()) {
                    about(
                            recorded,
                            e.enrolment(),
                            e.pathway(),
                            "evidence",
                            competency,
                            e.evidence().value());
                }
            }
            case EvidenceWithdrawn e ->
                fact(
                        recorded,
                        e.enrolment(),
                        e.pathway(),
                        "evidence-withdrawn",
                        "",
                        e.evidence().value());
            case JudgementRecorded e
            when e.role() == MarkingRole.FIRST ->
                about(
                        recorded,
                        e.enrolment(),
                        e.pathway(),
                        "judged",
                        e.competency(),
                        e.judgement().value());
            case MasteryDemonstrated e
            when !e.provisional() ->
                about(recorded, e.enrolment(), e.pathway(), "mastered", e.competency(), each(recorded));
            case MasteryRescinded e ->
                about(recorded, e.enrolment(), e.pathway(), "rescinded", e.competency(), each(recorded));
            case MasteryLapsed e ->
                about(recorded, e.enrolment(), e.pathway(), "lapsed", e.competency(), each(recorded));
            case PriorLearningDecided e ->
                about(
                        recorded,
                        e.enrolment(),
                        e.pathway(),
                        "prior-learning",
                        e.competency(),
                        e.priorLearning().value());
            case MilestoneConfirmed e ->
                fact(
                        recorded,
                        e.enrolment(),
                        e.pathway(),
                        "confirmed",
                        e.milestone().code(),
                        e.approval().value());
            case MilestoneApprovalRevoked e ->
                fact(
                        recorded,
                        e.enrolment(),
                        e.pathway(),
                        "revoked",
                        e.milestone().code(),
                        e.approval().value());
            case MilestoneDeclined e ->
                fact(
                        recorded,
                        e.enrolment(),
                        e.pathway(),
                        "declined",
                        e.milestone().code(),
                        e.approval().value());
            default -> {
                // Second marks and corrections, requests, first approvals and orders have no outcome by themselves; the
                // rest is not about enrolments.
            }
        }
    }

    /// Where every event of the kind is a fact of its own.
    private static UUID each(Recorded recorded) {
        return new UUID(0, recorded.position());
    }

    private void about(
            Recorded recorded,
            EnrolmentId enrolment,
            PathwayVersionId pathway,
            String measure,
            CompetencyCode competency,
            UUID fact) {
        fact(recorded, enrolment, pathway, measure, competency.code(), fact);
    }

    private void pathway(Recorded recorded, PathwayVersionPublished e) {
        var definition = e.definition();
        pathways.add(
                recorded,
                e.pathway(),
                e.version(),
                definition.title(),
                definition.startsOn(),
                definition.endsOn(),
                Codes.completing(definition));
        var ordinal = 0;
        for (var competency : definition.competencies()) {
            competencies.add(recorded, e.pathway(), e.version(), competency, ++ordinal);
        }
    }

    private void fact(
            Recorded recorded,
            EnrolmentId enrolment,
            PathwayVersionId pathway,
            String measure,
            String subject,
            UUID fact) {
        facts.add(recorded, enrolment, measure, subject, fact, pathway.pathway(), pathway.version());
    }

    @Override
    public List<Rows> rows() {
        return List.of(pathways, competencies, facts);
    }
}

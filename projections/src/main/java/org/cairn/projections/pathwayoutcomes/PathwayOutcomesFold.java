package org.cairn.projections.pathwayoutcomes;

import java.util.List;
import java.util.UUID;
import org.cairn.contracts.assessment.JudgementRecorded;
import org.cairn.contracts.assessment.MasteryDemonstrated;
import org.cairn.contracts.enrolment.EnrolmentId;
import org.cairn.contracts.enrolment.LearnerEnrolled;
import org.cairn.contracts.enrolment.LearnerWithdrawn;
import org.cairn.contracts.evidence.EvidenceSubmitted;
import org.cairn.contracts.evidence.PriorLearningDecided;
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
    /// Where only the first fact of its kind counts for an enrolment.
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
    private final Rows facts = Rows.through(
            CountedFacts.STATEMENT,
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
            case LearnerWithdrawn e -> fact(recorded, e.enrolment(), e.pathway(), "withdrawn", "", FIRST);
            case EvidenceSubmitted e -> {
                for (var competency : e.competencies()) {
                    fact(
                            recorded,
                            e.enrolment(),
                            e.pathway(),
                            "evidence",
                            competency.code(),
                            e.evidence().value());
                }
            }
            case JudgementRecorded e ->
                fact(
                        recorded,
                        e.enrolment(),
                        e.pathway(),
                        "judged",
                        e.competency().code(),
                        e.judgement().value());
            case MasteryDemonstrated e ->
                fact(
                        recorded,
                        e.enrolment(),
                        e.pathway(),
                        "mastered",
                        e.competency().code(),
                        FIRST);
            case PriorLearningDecided e ->
                fact(
                        recorded,
                        e.enrolment(),
                        e.pathway(),
                        "prior-learning",
                        e.competency().code(),
                        e.priorLearning().value());
            case MilestoneConfirmed e ->
                fact(
                        recorded,
                        e.enrolment(),
                        e.pathway(),
                        "confirmed",
                        e.milestone().code(),
                        FIRST);
            case MilestoneDeclined e ->
                fact(
                        recorded,
                        e.enrolment(),
                        e.pathway(),
                        "declined",
                        e.milestone().code(),
                        FIRST);
            default -> {
                // Requests and first approvals have no outcome yet; the rest is not about enrolments.
            }
        }
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

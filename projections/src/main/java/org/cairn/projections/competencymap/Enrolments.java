package org.cairn.projections.competencymap;

import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.cairn.contracts.assessment.SelfAssessmentRecorded;
import org.cairn.contracts.coaching.CheckInHeld;
import org.cairn.contracts.coaching.ReflectionRecorded;
import org.cairn.contracts.enrolment.ChoiceChanged;
import org.cairn.contracts.enrolment.ElectiveChosen;
import org.cairn.contracts.enrolment.EnrolmentId;
import org.cairn.contracts.enrolment.EnrolmentMovedToVersion;
import org.cairn.contracts.enrolment.EnrolmentResumed;
import org.cairn.contracts.enrolment.LearnerEnrolled;
import org.cairn.contracts.enrolment.LearnerWithdrawn;
import org.cairn.contracts.enrolment.LeaveEnded;
import org.cairn.contracts.enrolment.LeaveStarted;
import org.cairn.contracts.enrolment.PacePlanAgreed;
import org.cairn.contracts.evidence.PriorLearningClaimed;
import org.cairn.contracts.milestone.RequirementWaived;
import org.cairn.contracts.milestone.WaiverEnded;
import org.cairn.projections.Recorded;
import org.cairn.projections.Rows;
import tools.jackson.databind.json.JsonMapper;

/// Who takes part in what, what was agreed, and who is at it.
final class Enrolments {
    private final JsonMapper json;
    private final MilestoneSteps milestones = new MilestoneSteps();
    private final Rows enrolments = Rows.into(
            "competency_map.enrolment",
            "enrolment uuid",
            "learner uuid",
            "pathway text",
            "version text",
            "cohort text",
            "section text");
    private final Rows moved = Rows.into(
            "competency_map.moved",
            "enrolment uuid",
            "version text",
            "from_version text",
            "keeps_framework boolean",
            "keeps_marks boolean",
            "crosswalk uuid");
    private final Rows participation = Rows.into(
            "competency_map.participation", "enrolment uuid", "step text", "leave uuid", "planned_return_on date");
    private final Rows choices =
            Rows.into("competency_map.choice", "enrolment uuid", "choice_group text", "chosen text", "instead_of text");
    private final Rows waivers = Rows.into(
            "competency_map.waiver", "enrolment uuid", "waiver uuid", "node text", "ended boolean", "grounds text");
    private final Rows plans = Rows.into("competency_map.pace_plan", "enrolment uuid", "plan uuid", "milestones jsonb");
    private final Rows contacts = Rows.into("competency_map.contact", "enrolment uuid", "kind text", "contact uuid");

    Enrolments(JsonMapper json) {
        this.json = json;
    }

    void take(Recorded recorded) {
        switch (recorded.event()) {
            case LearnerEnrolled e ->
                enrolments.add(
                        recorded,
                        e.enrolment(),
                        e.learner(),
                        e.pathway().pathway(),
                        e.pathway().version(),
                        e.cohort(),
                        e.section());
            case EnrolmentMovedToVersion e ->
                moved.add(
                        recorded,
                        e.enrolment(),
                        e.to().version(),
                        e.from().version(),
                        e.keepsFramework(),
                        e.keepsMarks(),
                        e.crosswalk());
            case LearnerWithdrawn e -> participation.add(recorded, e.enrolment(), "withdrawn", null, null);
            case EnrolmentResumed e -> participation.add(recorded, e.enrolment(), "resumed", null, null);
            case LeaveStarted e ->
                participation.add(recorded, e.enrolment(), "leave-started", e.leave(), e.plannedReturnOn());
            case LeaveEnded e -> participation.add(recorded, e.enrolment(), "leave-ended", e.leave(), null);
            case ElectiveChosen e -> choices.add(recorded, e.enrolment(), e.choiceGroup(), e.option(), null);
            case ChoiceChanged e -> choices.add(recorded, e.enrolment(), e.choiceGroup(), e.to(), e.from());
            case RequirementWaived e -> waivers.add(recorded, e.enrolment(), e.waiver(), e.node(), false, e.grounds());
            case WaiverEnded e -> waivers.add(recorded, e.enrolment(), e.waiver(), e.node(), true, e.cause());
            case PacePlanAgreed e ->
                plans.add(recorded, e.enrolment(), e.plan(), json.writeValueAsString(e.milestones()));
            case CheckInHeld e ->
                contact(recorded, e.enrolment(), "check-in", e.checkIn().value());
            case ReflectionRecorded e ->
                contact(recorded, e.enrolment(), "reflection", e.reflection().value());
            case SelfAssessmentRecorded e ->
                contact(
                        recorded,
                        e.enrolment(),
                        "self-assessment",
                        e.selfAssessment().value());
            case PriorLearningClaimed e ->
                contact(
                        recorded,
                        e.enrolment(),
                        "prior-learning-claim",
                        e.claim().value());
            default -> milestones.take(recorded);
        }
    }

    private void contact(Recorded recorded, EnrolmentId enrolment, String kind, UUID contact) {
        contacts.add(recorded, enrolment, kind, contact);
    }

    List<Rows> rows() {
        return Stream.concat(
                        Stream.of(enrolments, moved, participation, choices, waivers, plans, contacts),
                        milestones.rows().stream())
                .toList();
    }
}

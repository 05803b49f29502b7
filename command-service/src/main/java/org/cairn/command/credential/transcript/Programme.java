package org.cairn.command.credential.transcript;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.cairn.command.decision.Knowledge;
import org.cairn.command.state.Pathways;
import org.cairn.command.state.Versions;
import org.cairn.contracts.assessment.JudgementRecorded;
import org.cairn.contracts.assessment.MasteryDemonstrated;
import org.cairn.contracts.enrolment.EnrolmentId;
import org.cairn.contracts.enrolment.EnrolmentResumed;
import org.cairn.contracts.enrolment.LearnerEnrolled;
import org.cairn.contracts.enrolment.LearnerWithdrawn;
import org.cairn.contracts.enrolment.LeaveEnded;
import org.cairn.contracts.enrolment.LeaveStarted;
import org.cairn.contracts.evidence.EvidenceId;
import org.cairn.contracts.evidence.EvidenceSubmitted;
import org.cairn.contracts.evidence.EvidenceWithdrawn;
import org.cairn.contracts.evidence.PriorLearningDecided;
import org.cairn.contracts.framework.Competency;
import org.cairn.contracts.framework.CompetencyCode;
import org.cairn.contracts.framework.ScaleLevel;
import org.cairn.contracts.milestone.MilestoneApprovalRequested;
import org.cairn.contracts.milestone.MilestoneApprovalRevoked;
import org.cairn.contracts.milestone.MilestoneConfirmed;
import org.cairn.contracts.milestone.MilestoneDeclined;
import org.cairn.contracts.milestone.MilestoneEvent;
import org.cairn.contracts.milestone.RequirementWaived;
import org.cairn.contracts.milestone.WaiverEnded;
import org.cairn.contracts.milestone.WaiverId;
import org.cairn.contracts.pathway.Milestone;
import org.cairn.contracts.pathway.MilestoneCode;
import org.cairn.contracts.pathway.PathwayDefinition;
import org.cairn.contracts.shared.DomainEvent;
import org.jspecify.annotations.Nullable;

/// One enrolment as a transcript tells it: what was reached, what is on the way, and what was not shown.
final class Programme {

    private final LearnerEnrolled enrolled;
    private String status = "active";
    private LocalDate since;
    private final Map<CompetencyCode, MasteryDemonstrated> mastered = new LinkedHashMap<>();
    private final Set<CompetencyCode> judged = new LinkedHashSet<>();
    private final Map<EvidenceId, List<CompetencyCode>> submitted = new LinkedHashMap<>();
    private final Map<WaiverId, RequirementWaived> waived = new LinkedHashMap<>();
    private final List<PriorLearningDecided> priorLearning = new ArrayList<>();
    private final Map<MilestoneCode, MilestoneEvent> milestones = new LinkedHashMap<>();

    Programme(LearnerEnrolled enrolled) {
        this.enrolled = enrolled;
        this.since = enrolled.effectiveOn();
    }

    private boolean isOurs(EnrolmentId enrolment) {
        return enrolment.equals(enrolled.enrolment());
    }

    void add(DomainEvent event) {
        switch (event) {
            case LearnerWithdrawn e when isOurs(e.enrolment()) -> stands("withdrawn", e);
            case EnrolmentResumed e when isOurs(e.enrolment()) -> stands("active", e);
            case LeaveStarted e when isOurs(e.enrolment()) -> stands("on-leave", e);
            case LeaveEnded e when isOurs(e.enrolment()) -> stands("active", e);
            case EvidenceSubmitted e when isOurs(e.enrolment()) -> submitted.put(e.evidence(), e.competencies());
            case EvidenceWithdrawn e when isOurs(e.enrolment()) -> submitted.remove(e.evidence());
            case JudgementRecorded e when isOurs(e.enrolment()) -> judged.add(e.competency());
            case MasteryDemonstrated e when isOurs(e.enrolment()) -> mastered.put(e.competency(), e);
            case PriorLearningDecided e when isOurs(e.enrolment()) -> priorLearning.add(e);
            case MilestoneApprovalRequested e when isOurs(e.enrolment()) -> milestones.put(e.milestone(), e);
            case MilestoneConfirmed e when isOurs(e.enrolment()) -> milestones.put(e.milestone(), e);
            case MilestoneDeclined e when isOurs(e.enrolment()) -> milestones.put(e.milestone(), e);
            case MilestoneApprovalRevoked e when isOurs(e.enrolment()) -> milestones.put(e.milestone(), e);
            case RequirementWaived e when isOurs(e.enrolment()) -> waived.put(e.waiver(), e);
            case WaiverEnded e when isOurs(e.enrolment()) -> waived.remove(e.waiver());
            default -> {}
        }
    }

    private void stands(String as, DomainEvent event) {
        status = as;
        since = event.effectiveOn();
    }

    Map<String, Object> told(Knowledge known) {
        var pathway = Pathways.of(enrolled.pathway(), known);
        var plain = new LinkedHashMap<String, Object>();
        plain.put("enrolment", enrolled.enrolment().toString());
        plain.put("pathway", enrolled.pathway().toString());
        plain.put("title", pathway.title());
        plain.put("cohort", enrolled.cohort());
        plain.put("enrolledOn", enrolled.effectiveOn().toString());
        plain.put("status", status);
        plain.put("statusSince", since.toString());
        plain.put("competencies", competencies(pathway, known));
        plain.put("priorLearning", priorLearning.stream().map(Programme::told).toList());
        plain.put("waived", waived.values().stream().map(Programme::told).toList());
        plain.put("milestones", pathway.milestones().stream().map(this::told).toList());
        return plain;
    }

    private List<Map<String, Object>> competencies(PathwayDefinition pathway, Knowledge known) {
        var framework = Objects.requireNonNull(
                known.of(Versions.OF_FRAMEWORK, pathway.framework().framework())
                        .get(pathway.framework().version()));
        var statements = framework.competencies().stream()
                .collect(Collectors.toMap(Competency::code, Competency::statement, (first, _) -> first));
        var levels = Pathways.scaleOf(pathway, known).levels().stream()
                .collect(Collectors.toMap(ScaleLevel::code, ScaleLevel::title, (first, _) -> first));
        var told = new ArrayList<Map<String, Object>>();
        for (var competency : pathway.competencies()) {
            var plain = new LinkedHashMap<String, Object>();
            plain.put("competency", competency.code());
            put(plain, "statement", statements.get(competency));
            plain.put("status", statusOf(competency));
            var verdict = mastered.get(competency);
            if (verdict != null) {
                plain.put("level", verdict.level());
                put(plain, "levelTitle", levels.get(verdict.level()));
                plain.put("since", verdict.effectiveOn().toString());
                plain.put("verdict", told(verdict));
            }
            told.add(plain);
        }
        return told;
    }

    /// No evidence is a status, and no failure.
    private String statusOf(CompetencyCode competency) {
        if (mastered.containsKey(competency)) return "mastered";
        if (judged.contains(competency)) return "not-mastered";
        return submitted.values().stream().anyMatch(of -> of.contains(competency)) ? "in-progress" : "no-evidence";
    }

    /// What produced the verdict.
    private static Map<String, Object> told(MasteryDemonstrated verdict) {
        var plain = new LinkedHashMap<String, Object>();
        put(plain, "score", verdict.score());
        plain.put("framework", verdict.framework().toString());
        plain.put("scale", verdict.scale().toString());
        plain.put("policy", verdict.policy().toString());
        plain.put("algorithm", verdict.algorithm());
        plain.put(
                "judgements",
                verdict.judgements().stream().map(Object::toString).toList());
        put(plain, "priorLearning", verdict.priorLearning());
        return plain;
    }

    private static Map<String, Object> told(PriorLearningDecided decided) {
        var plain = new LinkedHashMap<String, Object>();
        plain.put("priorLearning", decided.priorLearning().toString());
        plain.put("competency", decided.competency().code());
        plain.put("kind", code(decided.kind()));
        plain.put("decision", code(decided.decision()));
        put(plain, "score", decided.score());
        plain.put("decidedOn", decided.effectiveOn().toString());
        return plain;
    }

    /// Which node of the requirement, by code; why is sealed in the log.
    private static Map<String, Object> told(RequirementWaived waiver) {
        var plain = new LinkedHashMap<String, Object>();
        plain.put("node", waiver.node());
        plain.put("grounds", waiver.grounds());
        plain.put("since", waiver.effectiveOn().toString());
        return plain;
    }

    private Map<String, Object> told(Milestone milestone) {
        var plain = new LinkedHashMap<String, Object>();
        plain.put("milestone", milestone.milestone().code());
        plain.put("title", milestone.title());
        switch (milestones.get(milestone.milestone())) {
            case MilestoneConfirmed e -> {
                plain.put("status", "reached");
                put(plain, "level", e.level());
                plain.put("since", e.effectiveOn().toString());
                plain.put("approval", e.approval().toString());
            }
            case MilestoneDeclined e -> {
                plain.put("status", "declined");
                plain.put("since", e.effectiveOn().toString());
                plain.put("approval", e.approval().toString());
            }
            case MilestoneApprovalRevoked e -> {
                plain.put("status", "revoked");
                plain.put("since", e.effectiveOn().toString());
                plain.put("approval", e.approval().toString());
            }
            case MilestoneApprovalRequested e -> {
                plain.put("status", "before-the-approvers");
                plain.put("since", e.effectiveOn().toString());
                plain.put("approval", e.approval().toString());
            }
            case null, default -> plain.put("status", "in-progress");
        }
        return plain;
    }

    private static void put(Map<String, Object> plain, String name, @Nullable Object value) {
        if (value != null) plain.put(name, value.toString());
    }

    private static String code(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}

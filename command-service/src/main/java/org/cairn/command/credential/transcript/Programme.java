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
import org.cairn.command.decision.Knowledge;
import org.cairn.command.state.EnrolmentState;
import org.cairn.command.state.Leave;
import org.cairn.command.state.Mastery;
import org.cairn.command.state.Pathways;
import org.cairn.command.state.Statuses;
import org.cairn.contracts.assessment.JudgementRecorded;
import org.cairn.contracts.assessment.MasteryDemonstrated;
import org.cairn.contracts.assessment.MasteryLapsed;
import org.cairn.contracts.assessment.MasteryRescinded;
import org.cairn.contracts.enrolment.EnrolmentId;
import org.cairn.contracts.enrolment.EnrolmentMovedToVersion;
import org.cairn.contracts.enrolment.EnrolmentResumed;
import org.cairn.contracts.enrolment.EnrolmentStatus;
import org.cairn.contracts.enrolment.LearnerEnrolled;
import org.cairn.contracts.enrolment.LearnerWithdrawn;
import org.cairn.contracts.enrolment.LeaveEnded;
import org.cairn.contracts.enrolment.LeaveStarted;
import org.cairn.contracts.enrolment.MasteryCarried;
import org.cairn.contracts.evidence.EvidenceId;
import org.cairn.contracts.evidence.EvidenceSubmitted;
import org.cairn.contracts.evidence.EvidenceWithdrawn;
import org.cairn.contracts.evidence.PriorLearningDecided;
import org.cairn.contracts.framework.CompetencyCode;
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

    /// A version that the learner was on before, with what was mastered then: of another framework version, it counts
    /// as far as it was carried over only.
    private record Before(
            EnrolmentMovedToVersion moved, @Nullable Mastery mastery) {}

    private final LearnerEnrolled enrolled;
    private EnrolmentState state;
    private LocalDate activeSince;
    private final List<Before> before = new ArrayList<>();
    private final List<MasteryCarried> carried = new ArrayList<>();
    private final Map<EvidenceId, Set<CompetencyCode>> judged = new LinkedHashMap<>();
    private final Map<EvidenceId, List<CompetencyCode>> submitted = new LinkedHashMap<>();
    private final Map<WaiverId, RequirementWaived> waived = new LinkedHashMap<>();
    private final List<PriorLearningDecided> priorLearning = new ArrayList<>();
    private final Map<MilestoneCode, MilestoneEvent> milestones = new LinkedHashMap<>();

    Programme(LearnerEnrolled enrolled) {
        this.enrolled = enrolled;
        this.state = EnrolmentState.BOUNDARY.unheard().with(enrolled);
        this.activeSince = enrolled.effectiveOn();
    }

    private boolean isOurs(EnrolmentId enrolment) {
        return enrolment.equals(enrolled.enrolment());
    }

    void add(DomainEvent event) {
        switch (event) {
            case LearnerWithdrawn e when isOurs(e.enrolment()) -> state = state.with(e);
            case EnrolmentResumed e when isOurs(e.enrolment()) -> resumed(e);
            case LeaveStarted e when isOurs(e.enrolment()) -> state = state.with(e);
            case LeaveEnded e
            when isOurs(e.enrolment()) -> {
                state = state.with(e);
                activeSince = e.effectiveOn();
            }
            case EnrolmentMovedToVersion e when isOurs(e.enrolment()) -> moved(e);
            case MasteryCarried e when isOurs(e.enrolment()) -> carried.add(e);
            case MasteryDemonstrated e when isOurs(e.enrolment()) -> state = state.with(e);
            case MasteryRescinded e when isOurs(e.enrolment()) -> state = state.with(e);
            case MasteryLapsed e when isOurs(e.enrolment()) -> state = state.with(e);
            case EvidenceSubmitted e when isOurs(e.enrolment()) -> submitted.put(e.evidence(), e.competencies());
            case EvidenceWithdrawn e
            when isOurs(e.enrolment()) -> {
                submitted.remove(e.evidence());
                judged.remove(e.evidence());
            }
            case JudgementRecorded e
            when isOurs(e.enrolment()) ->
                judged.computeIfAbsent(e.evidence(), _ -> new LinkedHashSet<>()).add(e.competency());
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

    private void resumed(EnrolmentResumed event) {
        if (state.participation().withdrawn() == null) return; // By a day before which they had not left.
        state = state.with(event);
        activeSince = event.effectiveOn();
    }

    /// What was shown in another framework version is not of the competencies of now, whatever their codes.
    private void moved(EnrolmentMovedToVersion event) {
        before.add(new Before(
                event, event.keepsFramework() ? null : state.assessment().mastery()));
        state = state.with(event);
        if (event.keepsFramework()) return;
        carried.clear();
        submitted.clear();
        judged.clear();
    }

    Map<String, Object> told(LocalDate asOf, Knowledge known) {
        var current = Objects.requireNonNull(state.enrolled()).pathway();
        var pathway = Pathways.of(current, known);
        var plain = new LinkedHashMap<String, Object>();
        plain.put("enrolment", enrolled.enrolment().toString());
        plain.put("pathway", current.toString());
        plain.put("title", pathway.title());
        plain.put("cohort", enrolled.cohort());
        plain.put("enrolledOn", enrolled.effectiveOn().toString());
        tellStatus(plain, pathway, asOf);
        plain.put("moves", before.stream().map(each -> told(each, known)).toList());
        plain.put("competencies", competencies(pathway, asOf, known));
        plain.put("priorLearning", priorLearning.stream().map(Programme::told).toList());
        plain.put("waived", waived.values().stream().map(Programme::told).toList());
        plain.put("milestones", milestones(pathway, known));
        return plain;
    }

    private void tellStatus(Map<String, Object> plain, PathwayDefinition pathway, LocalDate asOf) {
        var last = pathway.milestones().isEmpty()
                ? null
                : milestones.get(pathway.milestones().getLast().milestone());
        var participation = state.participation();
        var status = last instanceof MilestoneConfirmed ? EnrolmentStatus.COMPLETED : Statuses.on(asOf, state, pathway);
        plain.put("status", code(status));
        put(
                plain,
                "statusSince",
                switch (status) {
                    case COMPLETED -> Objects.requireNonNull(last).effectiveOn();
                    case WITHDRAWN ->
                        Objects.requireNonNull(participation.withdrawn()).effectiveOn();
                    case LEAVE ->
                        participation.leaves().stream()
                                .filter(leave -> leave.covers(asOf))
                                .map(Leave::from)
                                .findFirst()
                                .orElse(null);
                    case ACTIVE -> activeSince;
                    case LAPSED, TO_COME -> null;
                });
    }

    private static Map<String, Object> told(Before before, Knowledge known) {
        var plain = new LinkedHashMap<String, Object>();
        plain.put("from", before.moved().from().toString());
        plain.put("to", before.moved().to().toString());
        plain.put("on", before.moved().effectiveOn().toString());
        put(plain, "crosswalk", before.moved().crosswalk());
        if (before.mastery() != null) {
            var pathway = Pathways.of(before.moved().from(), known);
            var shown = new Shown(pathway, before.mastery(), before.moved().effectiveOn(), known);
            plain.put("masteredBefore", shown.mastered());
        }
        return plain;
    }

    /// Those of the version of now, and those that were reached under an earlier one and are not in it.
    private List<Map<String, Object>> milestones(PathwayDefinition pathway, Knowledge known) {
        var told = new ArrayList<Map<String, Object>>();
        for (var milestone : pathway.milestones()) told.add(told(milestone));
        var now = pathway.milestones().stream().map(Milestone::milestone).toList();
        for (var moved : before) {
            for (var milestone : Pathways.of(moved.moved().from(), known).milestones()) {
                if (!now.contains(milestone.milestone()) && milestones.containsKey(milestone.milestone())) {
                    told.add(told(milestone));
                }
            }
        }
        return told.stream().distinct().toList();
    }

    private List<Map<String, Object>> competencies(PathwayDefinition pathway, LocalDate asOf, Knowledge known) {
        var shown = new Shown(pathway, state.assessment().mastery(), asOf, known);
        return pathway.competencies().stream()
                .map(competency -> shown.told(
                        competency,
                        carried.stream()
                                .filter(each -> each.competency().equals(competency))
                                .toList(),
                        statusWithoutVerdict(competency)))
                .toList();
    }

    /// No evidence is a status, and no failure.
    private String statusWithoutVerdict(CompetencyCode competency) {
        if (carried.stream()
                .anyMatch(each -> each.provisional() && each.competency().equals(competency))) {
            return "top-up-needed";
        }
        if (judged.values().stream().anyMatch(of -> of.contains(competency))) return "not-mastered";
        return submitted.values().stream().anyMatch(of -> of.contains(competency)) ? "in-progress" : "no-evidence";
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

    static void put(Map<String, Object> plain, String name, @Nullable Object value) {
        if (value != null) plain.put(name, value.toString());
    }

    static String code(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}

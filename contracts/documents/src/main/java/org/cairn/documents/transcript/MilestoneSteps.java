package org.cairn.documents.transcript;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.cairn.contracts.milestone.ActingDelegate;
import org.cairn.contracts.milestone.AppealDecided;
import org.cairn.contracts.milestone.AppealLodged;
import org.cairn.contracts.milestone.ApprovalId;
import org.cairn.contracts.milestone.MilestoneApprovalRequested;
import org.cairn.contracts.milestone.MilestoneApprovalRevoked;
import org.cairn.contracts.milestone.MilestoneConfirmed;
import org.cairn.contracts.milestone.MilestoneDeclined;
import org.cairn.contracts.milestone.MilestoneEvent;
import org.cairn.contracts.milestone.MilestoneFirstApproved;
import org.cairn.contracts.milestone.RequirementWaived;
import org.cairn.contracts.milestone.RevocationOrdered;
import org.cairn.contracts.milestone.WaiverEnded;
import org.cairn.contracts.milestone.WaiverId;
import org.cairn.contracts.pathway.Milestone;
import org.cairn.contracts.pathway.MilestoneCode;
import org.cairn.contracts.shared.AuthorisationId;
import org.cairn.contracts.shared.PersonId;
import org.cairn.documents.transcript.Transcript.Appeal;
import org.cairn.documents.transcript.Transcript.Step;
import org.jspecify.annotations.Nullable;

/// What was decided on the milestones of one enrolment: approvals, waivers, appeals.
final class MilestoneSteps {

    /// One request, and what came of it.
    private static final class Approval {
        private final MilestoneCode milestone;
        private final List<Step> steps = new ArrayList<>();
        private @Nullable String level;

        private Approval(MilestoneCode milestone) {
            this.milestone = milestone;
        }

        private MilestoneStanding standing() {
            return steps.getLast().step();
        }
    }

    private final Map<ApprovalId, Approval> approvals = new LinkedHashMap<>();
    private final Map<WaiverId, RequirementWaived> waived = new LinkedHashMap<>();
    private final Map<UUID, Appeal> appeals = new LinkedHashMap<>();

    void take(MilestoneEvent event) {
        switch (event) {
            case MilestoneApprovalRequested e ->
                add(e.approval(), e.milestone(), null, step(MilestoneStanding.REQUESTED, e.effectiveOn()));
            case MilestoneFirstApproved e ->
                add(
                        e.approval(),
                        e.milestone(),
                        e.level(),
                        step(
                                MilestoneStanding.FIRST_APPROVED,
                                e.effectiveOn(),
                                e.approver(),
                                e.authorisation(),
                                e.asDelegate(),
                                null));
            case MilestoneConfirmed e ->
                add(
                        e.approval(),
                        e.milestone(),
                        e.level(),
                        step(
                                MilestoneStanding.CONFIRMED,
                                e.effectiveOn(),
                                e.approver(),
                                e.authorisation(),
                                e.asDelegate(),
                                null));
            case MilestoneDeclined e ->
                add(
                        e.approval(),
                        e.milestone(),
                        null,
                        step(
                                MilestoneStanding.DECLINED,
                                e.effectiveOn(),
                                e.approver(),
                                e.authorisation(),
                                e.asDelegate(),
                                e.grounds()));
            case MilestoneApprovalRevoked e ->
                add(
                        e.approval(),
                        e.milestone(),
                        null,
                        step(
                                MilestoneStanding.REVOKED,
                                e.effectiveOn(),
                                e.confirmedBy(),
                                e.authorisation(),
                                null,
                                e.cause()));
            case RequirementWaived e -> waived.put(e.waiver(), e);
            case WaiverEnded e -> waived.remove(e.waiver());
            case AppealLodged e ->
                appeals.put(
                        e.appeal().value(), new Appeal(e.appeal().value(), e.against(), e.effectiveOn(), null, null));
            case AppealDecided e ->
                appeals.computeIfPresent(
                        e.appeal().value(),
                        (id, lodged) -> new Appeal(
                                id, lodged.against(), lodged.lodgedOn(), Coded.of(e.outcome()), e.effectiveOn()));
            case RevocationOrdered _ -> {
                // It changes nothing until a second person confirms it.
            }
        }
    }

    private void add(ApprovalId id, MilestoneCode milestone, @Nullable String level, Step step) {
        var approval = approvals.computeIfAbsent(id, _ -> new Approval(milestone));
        approval.steps.add(step);
        if (level != null) approval.level = level;
    }

    private static Step step(MilestoneStanding standing, LocalDate on) {
        return new Step(standing, on, null, null, null, null, null);
    }

    private static Step step(
            MilestoneStanding standing,
            LocalDate on,
            PersonId by,
            AuthorisationId authorisation,
            @Nullable ActingDelegate asDelegate,
            @Nullable String grounds) {
        return new Step(
                standing,
                on,
                by,
                authorisation,
                asDelegate == null ? null : asDelegate.delegator(),
                asDelegate == null ? null : asDelegate.delegation().value(),
                grounds);
    }

    boolean isAskedFor(MilestoneCode milestone) {
        return approvals.values().stream().anyMatch(each -> each.milestone.equals(milestone));
    }

    /// The approval that is in force; where none is, the last one that was asked for.
    Transcript.Milestone told(Milestone milestone) {
        ApprovalId id = null;
        for (var each : approvals.entrySet()) {
            if (!each.getValue().milestone.equals(milestone.milestone())) continue;
            if (id != null
                    && approvals.get(id) instanceof Approval found
                    && found.standing() == MilestoneStanding.CONFIRMED) {
                continue;
            }
            id = each.getKey();
        }
        var approval = id == null ? null : approvals.get(id);
        if (approval == null) {
            return new Transcript.Milestone(
                    milestone.milestone(), milestone.title(), MilestoneStanding.OPEN, null, null, null, List.of());
        }
        return new Transcript.Milestone(
                milestone.milestone(),
                milestone.title(),
                approval.standing(),
                approval.level,
                approval.steps.getLast().on(),
                id,
                List.copyOf(approval.steps));
    }

    List<RequirementWaived> waived() {
        return List.copyOf(waived.values());
    }

    List<Appeal> appeals() {
        return List.copyOf(appeals.values());
    }
}

package org.cairn.query.transcript;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.cairn.contracts.milestone.ApprovalId;
import org.cairn.contracts.milestone.MilestoneApprovalRequested;
import org.cairn.contracts.milestone.MilestoneApprovalRevoked;
import org.cairn.contracts.milestone.MilestoneConfirmed;
import org.cairn.contracts.milestone.MilestoneDeclined;
import org.cairn.contracts.milestone.MilestoneFirstApproved;
import org.cairn.contracts.pathway.Milestone;
import org.cairn.contracts.pathway.MilestoneCode;
import org.cairn.contracts.shared.DomainEvent;
import org.jspecify.annotations.Nullable;

/// One milestone of [PlainTranscript]: the approval that is in force, or else the last one that was asked for.
final class PlainMilestone {
    private record Step(
            ApprovalId approval,
            MilestoneCode milestone,
            String code,
            @Nullable String level,
            LocalDate on) {}

    private final Milestone milestone;
    private final List<Step> steps;

    PlainMilestone(Milestone milestone, List<DomainEvent> events) {
        this.milestone = milestone;
        var all = events.stream()
                .map(PlainMilestone::step)
                .filter(each -> each != null && each.milestone().equals(milestone.milestone()))
                .toList();
        var approvals = all.stream().map(Step::approval).distinct().toList();
        var told = approvals.stream()
                .filter(id -> of(id, all).getLast().code().equals("confirmed"))
                .findFirst()
                .orElse(approvals.isEmpty() ? null : approvals.getLast());
        this.steps = told == null ? List.of() : of(told, all);
    }

    private static List<Step> of(ApprovalId approval, List<Step> all) {
        return all.stream().filter(each -> each.approval().equals(approval)).toList();
    }

    private static @Nullable Step step(DomainEvent event) {
        return switch (event) {
            case MilestoneApprovalRequested e ->
                new Step(e.approval(), e.milestone(), "requested", null, e.effectiveOn());
            case MilestoneFirstApproved e ->
                new Step(e.approval(), e.milestone(), "first-approved", e.level(), e.effectiveOn());
            case MilestoneConfirmed e -> new Step(e.approval(), e.milestone(), "confirmed", e.level(), e.effectiveOn());
            case MilestoneDeclined e -> new Step(e.approval(), e.milestone(), "declined", null, e.effectiveOn());
            case MilestoneApprovalRevoked e -> new Step(e.approval(), e.milestone(), "revoked", null, e.effectiveOn());
            default -> null;
        };
    }

    String status() {
        return steps.isEmpty() ? "open" : steps.getLast().code();
    }

    @Nullable
    LocalDate on() {
        return steps.isEmpty() ? null : steps.getLast().on();
    }

    @Nullable
    String level() {
        return steps.stream()
                .map(Step::level)
                .filter(each -> each != null)
                .reduce((_, last) -> last)
                .orElse(null);
    }

    String line() {
        return "milestone %s %s at %s on %s by %s: %s"
                .formatted(
                        milestone.milestone(),
                        status(),
                        level(),
                        on(),
                        steps.isEmpty() ? null : steps.getFirst().approval(),
                        steps.stream()
                                .map(each -> each.code() + " " + each.on())
                                .collect(Collectors.joining(", ")));
    }
}

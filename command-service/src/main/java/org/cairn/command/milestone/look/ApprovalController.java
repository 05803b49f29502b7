package org.cairn.command.milestone.look;

import static org.cairn.contracts.milestone.MilestoneReason.APPROVAL_UNKNOWN;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.cairn.command.CommandRejected;
import org.cairn.command.milestone.Dependents;
import org.cairn.command.rest.Caller;
import org.cairn.command.state.Approvals;
import org.cairn.command.state.EnrolmentState;
import org.cairn.contracts.enrolment.EnrolmentId;
import org.cairn.contracts.milestone.ActingDelegate;
import org.cairn.contracts.milestone.AppealId;
import org.cairn.contracts.milestone.ApprovalId;
import org.cairn.contracts.milestone.Dependent;
import org.cairn.contracts.milestone.RequirementSnapshot;
import org.cairn.contracts.milestone.RevocationId;
import org.cairn.contracts.pathway.MilestoneCode;
import org.cairn.contracts.pathway.PathwayVersionId;
import org.cairn.contracts.shared.AuthorisationId;
import org.cairn.contracts.shared.PersonId;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

@RestController
final class ApprovalController {

    /// @param milestone  that was put before the approvers
    /// @param state      `requested`, `first-approved`, `confirmed`, `declined` or `revoked`
    /// @param level      at which it was approved, where the milestone has levels
    /// @param snapshot   how the requirement stood on the day of the request
    /// @param appeal     that led to the request
    /// @param first      who approved first
    /// @param second     who confirmed
    /// @param declined   who declined
    /// @param revocation that was ordered last, or took effect
    /// @param dependents what stands on it now; an order to revoke it must list exactly this
    record Approval(
            ApprovalId approval,
            MilestoneCode milestone,
            PathwayVersionId pathway,
            String state,
            LocalDate requestedOn,
            @Nullable String level,
            RequirementSnapshot snapshot,
            @Nullable AppealId appeal,
            @Nullable By first,
            @Nullable By second,
            @Nullable By declined,
            @Nullable Revocation revocation,
            List<Dependent> dependents) {}

    /// Who decided.
    ///
    /// @param authorisation theirs, or the delegator's
    /// @param asDelegate    in whose place, where not in their own right
    record By(
            PersonId person,
            AuthorisationId authorisation,
            @Nullable ActingDelegate asDelegate,
            LocalDate on) {}

    /// @param confirmedBy null while it waits for the second person
    record Revocation(
            RevocationId revocation,
            String cause,
            PersonId orderedBy,
            LocalDate orderedOn,
            @Nullable PersonId confirmedBy,
            @Nullable LocalDate confirmedOn,
            List<Dependent> dependents) {}

    /// Tells of an approval who gave it, in whose place, by which authorisation, and what stands on it.
    @GetMapping(name = "findApproval", path = "/api/v1/enrolments/{enrolment}/approvals/{approval}")
    Approval find(@PathVariable UUID enrolment, @PathVariable UUID approval, Caller caller) {
        return caller.ask(known -> {
            var state = known.of(EnrolmentState.BOUNDARY, new EnrolmentId(enrolment));
            var found = state.approvals().get(new ApprovalId(approval));
            if (found == null) throw new CommandRejected(APPROVAL_UNKNOWN);
            return of(found, Dependents.of(found.requested(), state, known));
        });
    }

    private static Approval of(Approvals.Approval found, List<Dependent> dependents) {
        var requested = found.requested();
        var first = found.firstApproved();
        var second = found.confirmed();
        var declined = found.declined();
        return new Approval(
                requested.approval(),
                requested.milestone(),
                requested.pathway(),
                stateOf(found),
                requested.effectiveOn(),
                first == null ? null : first.level(),
                requested.snapshot(),
                requested.appeal(),
                first == null
                        ? null
                        : new By(first.approver(), first.authorisation(), first.asDelegate(), first.effectiveOn()),
                second == null
                        ? null
                        : new By(second.approver(), second.authorisation(), second.asDelegate(), second.effectiveOn()),
                declined == null
                        ? null
                        : new By(
                                declined.approver(),
                                declined.authorisation(),
                                declined.asDelegate(),
                                declined.effectiveOn()),
                revocationOf(found),
                dependents);
    }

    private static @Nullable Revocation revocationOf(Approvals.Approval found) {
        var ordered = found.revocationOrdered();
        if (ordered == null) return null;
        var revoked = found.revoked();
        return new Revocation(
                ordered.revocation(),
                ordered.cause(),
                ordered.orderedBy(),
                ordered.effectiveOn(),
                revoked == null ? null : revoked.confirmedBy(),
                revoked == null ? null : revoked.effectiveOn(),
                ordered.dependents());
    }

    private static String stateOf(Approvals.Approval found) {
        if (found.revoked() != null) return "revoked";
        if (found.declined() != null) return "declined";
        if (found.confirmed() != null) return "confirmed";
        return found.firstApproved() == null ? "requested" : "first-approved";
    }
}

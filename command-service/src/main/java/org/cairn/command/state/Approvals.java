package org.cairn.command.state;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.cairn.contracts.framework.CompetencyCode;
import org.cairn.contracts.milestone.ActingDelegate;
import org.cairn.contracts.milestone.AppealDecided;
import org.cairn.contracts.milestone.AppealId;
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
import org.cairn.contracts.shared.PersonId;
import org.jspecify.annotations.Nullable;

/// Which milestones were put before the approvers and what became of that, what was waived, and what was appealed.
///
/// @param byId each in the order of its first event
public record Approvals(Map<ApprovalId, Approval> byId, Map<WaiverId, Waiver> waivers, Map<AppealId, Appeal> appeals) {

    static final Approvals NONE = new Approvals(Map.of(), Map.of(), Map.of());

    /// One request to have a milestone approved, and how far it has come.
    ///
    /// @param revocationOrdered the last order to revoke it; it counts for nothing until it is confirmed
    public record Approval(
            MilestoneApprovalRequested requested,
            @Nullable MilestoneFirstApproved firstApproved,
            @Nullable MilestoneConfirmed confirmed,
            @Nullable MilestoneDeclined declined,
            @Nullable RevocationOrdered revocationOrdered,
            @Nullable MilestoneApprovalRevoked revoked) {

        /// Whether the approvers have said yes or no, whatever became of it since.
        public boolean isDecided() {
            return confirmed != null || declined != null;
        }

        /// Whether the milestone is reached by it: confirmed, and not revoked since.
        public boolean isInForce() {
            return confirmed != null && revoked == null;
        }

        Approval with(MilestoneFirstApproved first) {
            return new Approval(requested, first, confirmed, declined, revocationOrdered, revoked);
        }

        Approval with(MilestoneConfirmed second) {
            return new Approval(requested, firstApproved, second, declined, revocationOrdered, revoked);
        }

        Approval with(MilestoneDeclined decline) {
            return new Approval(requested, firstApproved, confirmed, decline, revocationOrdered, revoked);
        }

        Approval with(RevocationOrdered order) {
            return new Approval(requested, firstApproved, confirmed, declined, order, revoked);
        }

        Approval with(MilestoneApprovalRevoked revocation) {
            return new Approval(requested, firstApproved, confirmed, declined, revocationOrdered, revocation);
        }
    }

    /// A waiver, and its end if it has one.
    public record Waiver(RequirementWaived given, @Nullable WaiverEnded ended) {

        public boolean countsOn(LocalDate day) {
            return !given.effectiveOn().isAfter(day) && (ended == null || day.isBefore(ended.effectiveOn()));
        }
    }

    /// An appeal, and what was decided on it.
    public record Appeal(AppealLodged lodged, @Nullable AppealDecided decided) {}

    Approvals with(MilestoneEvent event) {
        return switch (event) {
            case MilestoneApprovalRequested e -> with(e.approval(), new Approval(e, null, null, null, null, null));
            case MilestoneFirstApproved e ->
                with(e.approval(), known(e.approval()).with(e));
            case MilestoneConfirmed e -> with(e.approval(), known(e.approval()).with(e));
            case MilestoneDeclined e -> with(e.approval(), known(e.approval()).with(e));
            case RevocationOrdered e -> with(e.approval(), known(e.approval()).with(e));
            case MilestoneApprovalRevoked e ->
                with(e.approval(), known(e.approval()).with(e));
            case RequirementWaived e -> with(e.waiver(), new Waiver(e, null));
            case WaiverEnded e ->
                with(
                        e.waiver(),
                        new Waiver(
                                Objects.requireNonNull(waivers.get(e.waiver())).given(), e));
            case AppealLodged e -> with(e.appeal(), new Appeal(e, null));
            case AppealDecided e ->
                with(
                        e.appeal(),
                        new Appeal(
                                Objects.requireNonNull(appeals.get(e.appeal())).lodged(), e));
        };
    }

    private Approvals with(ApprovalId id, Approval approval) {
        return new Approvals(Grown.by(byId, id, approval), waivers, appeals);
    }

    private Approvals with(WaiverId id, Waiver waiver) {
        return new Approvals(byId, Grown.by(waivers, id, waiver), appeals);
    }

    private Approvals with(AppealId id, Appeal appeal) {
        return new Approvals(byId, waivers, Grown.by(appeals, id, appeal));
    }

    private Approval known(ApprovalId id) {
        var approval = byId.get(id);
        if (approval == null) throw new IllegalStateException("No request precedes the approval " + id);
        return approval;
    }

    public @Nullable Approval get(ApprovalId id) {
        return byId.get(id);
    }

    /// Requests and approvals that rest on this competency and have neither been declined nor revoked.
    public List<Approval> restingOn(CompetencyCode competency) {
        return byId.values().stream()
                .filter(each -> each.declined() == null && each.revoked() == null)
                .filter(each -> each.requested().snapshot().mastered().contains(competency))
                .toList();
    }

    /// The waivers that count on that day, by the node that they are for.
    public Map<String, RequirementWaived> waivedOn(LocalDate day) {
        var counting = new LinkedHashMap<String, RequirementWaived>();
        for (var waiver : waivers.values()) {
            if (waiver.countsOn(day)) counting.put(waiver.given().node(), waiver.given());
        }
        return counting;
    }

    /// Whether one of these persons gave an approval that is open or in force, or is whom it was given for: of who
    /// approves and who assesses what it rests on, nobody is both.
    public boolean isGivenByAnyOf(Set<PersonId> people) {
        return byId.values().stream()
                .filter(approval -> approval.declined() == null && approval.revoked() == null)
                .flatMap(Approvals::persons)
                .anyMatch(people::contains);
    }

    private static Stream<PersonId> persons(Approval approval) {
        var first = approval.firstApproved();
        var second = approval.confirmed();
        return Stream.concat(
                first == null ? Stream.of() : persons(first).stream(),
                second == null ? Stream.of() : persons(second).stream());
    }

    /// Who stands behind a first approval: the approver, and for whom they approved.
    public static Set<PersonId> persons(MilestoneFirstApproved first) {
        return persons(first.approver(), first.asDelegate());
    }

    /// Who stands behind a decline.
    public static Set<PersonId> persons(MilestoneDeclined decline) {
        return persons(decline.approver(), decline.asDelegate());
    }

    /// Who stands behind a confirmation.
    public static Set<PersonId> persons(MilestoneConfirmed second) {
        return persons(second.approver(), second.asDelegate());
    }

    private static Set<PersonId> persons(PersonId approver, @Nullable ActingDelegate delegate) {
        return delegate == null ? Set.of(approver) : Set.of(approver, delegate.delegator());
    }
}

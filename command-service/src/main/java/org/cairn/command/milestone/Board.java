package org.cairn.command.milestone;

import static org.cairn.contracts.milestone.MilestoneReason.APPROVER_NOT_AUTHORISED;
import static org.cairn.contracts.milestone.MilestoneReason.APPROVER_WAIVED;
import static org.cairn.contracts.milestone.MilestoneReason.DELEGATION_NOT_IN_FORCE;
import static org.cairn.contracts.milestone.MilestoneReason.DELEGATION_UNKNOWN;

import java.time.LocalDate;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.cairn.command.decision.Knowledge;
import org.cairn.command.state.DelegationState;
import org.cairn.command.state.EnrolmentState;
import org.cairn.command.state.Pathways;
import org.cairn.command.state.PersonState;
import org.cairn.command.state.Persons;
import org.cairn.command.state.Requirements;
import org.cairn.contracts.framework.CompetencyCode;
import org.cairn.contracts.milestone.ActingDelegate;
import org.cairn.contracts.milestone.DelegationId;
import org.cairn.contracts.milestone.MilestoneApprovalRequested;
import org.cairn.contracts.milestone.NodeStanding;
import org.cairn.contracts.milestone.RequirementSnapshot;
import org.cairn.contracts.milestone.RequirementWaived;
import org.cairn.contracts.pathway.Gate;
import org.cairn.contracts.pathway.Milestone;
import org.cairn.contracts.pathway.MilestoneCode;
import org.cairn.contracts.pathway.PathwayDefinition;
import org.cairn.contracts.pathway.PathwayId;
import org.cairn.contracts.pathway.Requirement;
import org.cairn.contracts.pathway.evaluation.Standing;
import org.cairn.contracts.pathway.evaluation.Standing.Counted;
import org.cairn.contracts.shared.Act;
import org.cairn.contracts.shared.AuthorisationId;
import org.cairn.contracts.shared.PersonId;
import org.cairn.contracts.shared.Reason;
import org.jspecify.annotations.Nullable;

/// What holds for everyone who decides on a milestone, whatever the decision.
public final class Board {

    /// Whether the actor may decide, by which authorisation and for whom; or why not.
    public sealed interface Seat {

        /// @param asDelegate null for deciding in their own right
        record Taken(
                PersonId person,
                AuthorisationId authorisation,
                @Nullable ActingDelegate asDelegate) implements Seat {

            /// Who decides, and for whom.
            public Set<PersonId> persons() {
                return asDelegate == null ? Set.of(person) : Set.of(person, asDelegate.delegator());
            }
        }

        record Refused(Reason reason) implements Seat {}
    }

    /// The actor must be authorised for the pathway on the day, or the delegate of someone who is, and neither of them
    /// may stand in the way of an independent decision.
    ///
    /// @param delegation by which the actor decides; null for their own right
    public static Seat seat(
            Act act,
            @Nullable DelegationId delegation,
            MilestoneApprovalRequested request,
            EnrolmentState enrolment,
            Knowledge known) {
        var pathway = request.pathway().pathway();
        var seat = delegation == null ? inOwnRight(act, pathway, known) : inPlaceOf(delegation, act, pathway, known);
        if (!(seat instanceof Seat.Taken taken)) return seat;
        for (var person : taken.persons()) {
            var bar = bar(person, request, enrolment, known);
            if (bar != null) return new Seat.Refused(bar);
        }
        return seat;
    }

    private static Seat inOwnRight(Act act, PathwayId pathway, Knowledge known) {
        var authorisation = known.of(PersonState.BOUNDARY, act.person()).approving(pathway, act);
        return authorisation == null
                ? new Seat.Refused(APPROVER_NOT_AUTHORISED)
                : new Seat.Taken(act.person(), authorisation, null);
    }

    private static Seat inPlaceOf(DelegationId delegation, Act act, PathwayId pathway, Knowledge known) {
        var delegated = known.of(DelegationState.BOUNDARY, delegation);
        var given = delegated.given();
        if (given == null) return new Seat.Refused(DELEGATION_UNKNOWN);
        if (!delegated.allows(act, pathway, known)) return new Seat.Refused(DELEGATION_NOT_IN_FORCE);
        return new Seat.Taken(act.person(), given.authorisation(), new ActingDelegate(delegation, given.from()));
    }

    /// Why this person must not decide on the request, whatever their authorisation; null if nothing is in the way.
    public static @Nullable Reason bar(
            PersonId person, MilestoneApprovalRequested request, EnrolmentState enrolment, Knowledge known) {
        var pathway = Pathways.of(request.pathway(), known);
        var requirement = requirement(request.milestone(), pathway);
        var waivers = request.snapshot().waivers();
        var nodes = requirement.nodes().map(Requirement::node).collect(Collectors.toSet());
        // In the snapshot, or since: what is not met any more would be waived and approved by one and the same.
        var waived = enrolment.approvals().waivers().values().stream()
                .filter(waiver -> waivers.contains(waiver.given().waiver())
                        || waiver.ended() == null
                                && nodes.contains(waiver.given().node()))
                .anyMatch(waiver ->
                        Persons.sameAs(person, known).contains(waiver.given().authority()));
        if (waived) return APPROVER_WAIVED;
        return Independence.bar(person, requirement.competencies(), enrolment, known);
    }

    public static @Nullable Milestone milestone(MilestoneCode code, PathwayDefinition pathway) {
        return pathway.milestones().stream()
                .filter(milestone -> milestone.milestone().equals(code))
                .findFirst()
                .orElse(null);
    }

    /// How the milestone's requirement stood on a day.
    public static RequirementSnapshot snapshot(
            Milestone milestone, PathwayDefinition pathway, EnrolmentState enrolment, LocalDate day, Knowledge known) {
        var mastered = enrolment.assessment().mastery().by(day);
        var waived = enrolment.approvals().waivedOn(day);
        var standing = Requirements.standing(milestone, pathway, enrolment, day, known);
        var requirement = requirement(milestone, pathway);
        var all = requirement.competencies().distinct().toList();
        return new RequirementSnapshot(
                standing.met(),
                all.stream().filter(mastered::contains).toList(),
                all.stream()
                        .filter(competency -> !mastered.contains(competency))
                        .toList(),
                requirement.nodes().map(node -> standing(node, standing)).toList(),
                standing.waived().stream()
                        .map(waived::get)
                        .filter(Objects::nonNull)
                        .map(RequirementWaived::waiver)
                        .toList());
    }

    private static NodeStanding standing(Requirement node, Standing whole) {
        var names = node.nodes()
                .filter(each -> !each.of().isEmpty())
                .map(Requirement::node)
                .collect(Collectors.toSet());
        return new NodeStanding(
                node.node(),
                whole.metNodes().contains(node.node()),
                whole.waived().contains(node.node()),
                whole.counted().stream()
                        .filter(each -> names.isEmpty()
                                ? each.competency().code().equals(node.node())
                                : names.contains(each.below()))
                        .map(Counted::competency)
                        .distinct()
                        .toList());
    }

    /// Whether a milestone that bars what is not met, is not met any more: something it rests on was taken back since
    /// the request.
    public static boolean isNoLongerMet(
            MilestoneApprovalRequested request, EnrolmentState enrolment, LocalDate day, Knowledge known) {
        var pathway = Pathways.of(request.pathway(), known);
        var milestone = milestone(request.milestone(), pathway);
        if (milestone == null || milestone.gate() != Gate.REQUIREMENT) return false;
        var later = day.isBefore(request.effectiveOn()) ? request.effectiveOn() : day;
        return !snapshot(milestone, pathway, enrolment, later, known).met();
    }

    /// The competencies that the milestone rests on.
    public static Set<CompetencyCode> competencies(MilestoneApprovalRequested request, Knowledge known) {
        return requirement(request.milestone(), Pathways.of(request.pathway(), known))
                .competencies()
                .collect(Collectors.toSet());
    }

    /// The node that a milestone of this pathway rests on.
    static Requirement requirement(MilestoneCode code, PathwayDefinition pathway) {
        var milestone = milestone(code, pathway);
        if (milestone == null) throw new IllegalStateException("A milestone was requested that the pathway has not");
        return requirement(milestone, pathway);
    }

    private static Requirement requirement(Milestone milestone, PathwayDefinition pathway) {
        return pathway.requirement()
                .nodes()
                .filter(node -> node.node().equals(milestone.requires()))
                .findFirst()
                .orElseThrow();
    }

    private Board() {}
}

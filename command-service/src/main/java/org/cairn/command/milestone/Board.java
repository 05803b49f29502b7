package org.cairn.command.milestone;

import static org.cairn.contracts.milestone.MilestoneReason.APPROVER_NOT_AUTHORISED;
import static org.cairn.contracts.milestone.MilestoneReason.APPROVER_WAS_ASSESSOR;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.cairn.command.decision.Knowledge;
import org.cairn.command.state.EnrolmentState;
import org.cairn.command.state.Pathways;
import org.cairn.command.state.PersonState;
import org.cairn.contracts.framework.CompetencyCode;
import org.cairn.contracts.milestone.MilestoneApprovalRequested;
import org.cairn.contracts.milestone.RequirementSnapshot;
import org.cairn.contracts.pathway.Milestone;
import org.cairn.contracts.pathway.MilestoneCode;
import org.cairn.contracts.pathway.PathwayDefinition;
import org.cairn.contracts.pathway.Requirement;
import org.cairn.contracts.pathway.evaluation.Attained;
import org.cairn.contracts.pathway.evaluation.RequirementCheck;
import org.cairn.contracts.shared.Act;
import org.cairn.contracts.shared.AuthorisationId;
import org.cairn.contracts.shared.PersonId;
import org.cairn.contracts.shared.Reason;
import org.jspecify.annotations.Nullable;

/// What holds for everyone who decides on a milestone, whatever the decision.
public final class Board {

    /// Whether the actor may decide: by which authorisation, or why not.
    public sealed interface Seat {
        record Taken(AuthorisationId authorisation) implements Seat {}

        record Refused(Reason reason) implements Seat {}
    }

    /// The actor must be authorised for the pathway on the day, and must not have assessed what the milestone rests on.
    public static Seat seat(Act act, MilestoneApprovalRequested request, EnrolmentState enrolment, Knowledge known) {
        if (wasAssessor(act.person(), request, enrolment, known)) return new Seat.Refused(APPROVER_WAS_ASSESSOR);
        var authorisation = known.of(PersonState.BOUNDARY, act.person())
                .approving(request.pathway().pathway(), act);
        return authorisation == null ? new Seat.Refused(APPROVER_NOT_AUTHORISED) : new Seat.Taken(authorisation);
    }

    /// Whether this person assessed what the milestone rests on.
    public static boolean wasAssessor(
            PersonId person, MilestoneApprovalRequested request, EnrolmentState enrolment, Knowledge known) {
        var pathway = Pathways.of(request.pathway(), known);
        return enrolment.wasAssessedBy(person, competencies(milestone(request.milestone(), pathway), pathway));
    }

    public static @Nullable Milestone milestone(MilestoneCode code, PathwayDefinition pathway) {
        return pathway.milestones().stream()
                .filter(milestone -> milestone.milestone().equals(code))
                .findFirst()
                .orElse(null);
    }

    /// How the milestone's requirement stood on a day.
    public static RequirementSnapshot snapshot(
            Milestone milestone, PathwayDefinition pathway, EnrolmentState enrolment, LocalDate day) {
        var mastered = enrolment.assessment().mastery().by(day);
        var all = requirement(milestone, pathway).competencies().distinct().toList();
        return new RequirementSnapshot(
                RequirementCheck.of(pathway.requirement(), List.of())
                        .standing(milestone.requires(), Attained.of(mastered))
                        .met(),
                all.stream().filter(mastered::contains).toList(),
                all.stream()
                        .filter(competency -> !mastered.contains(competency))
                        .toList());
    }

    private static Set<CompetencyCode> competencies(@Nullable Milestone milestone, PathwayDefinition pathway) {
        if (milestone == null) throw new IllegalStateException("A milestone was requested that the pathway has not");
        return requirement(milestone, pathway).competencies().collect(Collectors.toSet());
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

package org.cairn.command.enrolment.move;

import static org.cairn.command.decision.Decision.NOTHING_NEW;
import static org.cairn.command.decision.Decision.reject;
import static org.cairn.contracts.enrolment.EnrolmentReason.ACT_AHEAD_OF_TODAY;
import static org.cairn.contracts.enrolment.EnrolmentReason.ALREADY_ENROLLED;
import static org.cairn.contracts.enrolment.EnrolmentReason.ALREADY_ON_VERSION;
import static org.cairn.contracts.enrolment.EnrolmentReason.CROSSWALK_NOT_RATIFIED;
import static org.cairn.contracts.enrolment.EnrolmentReason.ENROLMENT_UNKNOWN;
import static org.cairn.contracts.enrolment.EnrolmentReason.ENROLMENT_WITHDRAWN;
import static org.cairn.contracts.enrolment.EnrolmentReason.MOVE_OUT_OF_ORDER;
import static org.cairn.contracts.enrolment.EnrolmentReason.MOVE_TO_ANOTHER_PATHWAY;
import static org.cairn.contracts.enrolment.EnrolmentReason.MOVE_WHILE_DECIDING;
import static org.cairn.contracts.framework.FrameworkReason.FRAMEWORK_VERSION_DEPRECATED;
import static org.cairn.contracts.pathway.PathwayReason.PATHWAY_VERSION_NOT_PUBLISHED;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.cairn.command.decision.Decision;
import org.cairn.command.decision.Knowledge;
import org.cairn.command.decision.Slice;
import org.cairn.command.state.Crosswalks;
import org.cairn.command.state.Deprecations;
import org.cairn.command.state.EnrolmentState;
import org.cairn.command.state.LearnerState;
import org.cairn.command.state.Participation;
import org.cairn.command.state.Pathways;
import org.cairn.command.state.Retirements;
import org.cairn.command.state.Versions;
import org.cairn.contracts.assessment.MasteryDemonstrated;
import org.cairn.contracts.enrolment.EnrolmentMovedToVersion;
import org.cairn.contracts.enrolment.LearnerEnrolled;
import org.cairn.contracts.enrolment.MoveEnrolment;
import org.cairn.contracts.framework.CompetencyCode;
import org.cairn.contracts.framework.CrosswalkRatified;
import org.cairn.contracts.pathway.PathwayDefinition;
import org.cairn.contracts.shared.DomainEvent;
import org.jspecify.annotations.Nullable;

/// Evidence, marks and mastery go on with the learner. Where competencies change their meaning, mastery goes on only as
/// far as a ratified crosswalk carries it.
final class MoveDecision implements Slice<MoveEnrolment> {

    @Override
    public Class<MoveEnrolment> command() {
        return MoveEnrolment.class;
    }

    @Override
    public Decision decide(MoveEnrolment command, Knowledge known) {
        var act = command.act();
        if (act.isAhead()) return reject(ACT_AHEAD_OF_TODAY);
        var enrolment = known.of(EnrolmentState.BOUNDARY, command.enrolment());
        var enrolled = enrolment.enrolled();
        if (enrolled == null) return reject(ENROLMENT_UNKNOWN);
        var participation = enrolment.participation();
        for (var already : participation.moves()) if (repeats(command, already)) return NOTHING_NEW;

        if (command.to().equals(enrolled.pathway())) return reject(ALREADY_ON_VERSION);
        if (!command.to().pathway().equals(enrolled.pathway().pathway())) return reject(MOVE_TO_ANOTHER_PATHWAY);
        var to = known.of(Versions.OF_PATHWAY, command.to().pathway())
                .get(command.to().version());
        if (to == null) return reject(PATHWAY_VERSION_NOT_PUBLISHED);
        var retired = Retirements.ofEnrolling(command.to(), act, known);
        if (retired != null) return reject(retired);
        if (Deprecations.barEnrolment(to.framework(), act, known)) return reject(FRAMEWORK_VERSION_DEPRECATED);
        var learner = known.of(LearnerState.BOUNDARY, enrolled.learner());
        var refusal = learner.refusal();
        if (refusal != null) return reject(refusal);
        if (learner.isEnrolledOn(command.to())) return reject(ALREADY_ENROLLED);
        if (participation.hasLeftBefore(act.effectiveOn())) return reject(ENROLMENT_WITHDRAWN);
        if (act.effectiveOn().isBefore(lastMoveOn(enrolled, participation))) return reject(MOVE_OUT_OF_ORDER);
        if (enrolment.approvals().byId().values().stream().anyMatch(approval -> !approval.isDecided())) {
            return reject(MOVE_WHILE_DECIDING);
        }
        var from = Pathways.of(enrolled.pathway(), known);
        var before =
                Carrying.masteredBy(act.effectiveOn(), enrolment.assessment().mastery(), Pathways.scaleOf(from, known));
        var crosswalk = from.framework().equals(to.framework())
                ? null
                : Crosswalks.between(from.framework(), to.framework(), known);
        if (!from.framework().equals(to.framework()) && crosswalk == null && !before.isEmpty()) {
            return reject(CROSSWALK_NOT_RATIFIED);
        }

        var bare = moved(command, enrolled, from, to, crosswalk, List.of());
        var carrying = new Carrying(bare, to, Pathways.scaleOf(to, known), before);
        var consequences = crosswalk == null ? carrying.withinFramework() : carrying.over(crosswalk);
        var mastered = new ArrayList<CompetencyCode>();
        if (bare.keepsFramework()) mastered.addAll(before.keySet());
        for (var event : consequences) if (event instanceof MasteryDemonstrated e) mastered.add(e.competency());
        var credited = to.competencies().stream().filter(mastered::contains).toList();
        var events = new ArrayList<DomainEvent>();
        events.add(moved(command, enrolled, from, to, crosswalk, credited));
        events.addAll(consequences);
        return new Decision.Accepted(events);
    }

    private static boolean repeats(MoveEnrolment command, EnrolmentMovedToVersion already) {
        return already.to().equals(command.to())
                && already.consentRef().equals(command.consentRef())
                && already.effectiveOn().equals(command.act().effectiveOn());
    }

    private static LocalDate lastMoveOn(LearnerEnrolled enrolled, Participation participation) {
        var moves = participation.moves();
        return moves.isEmpty() ? enrolled.effectiveOn() : moves.getLast().effectiveOn();
    }

    private static EnrolmentMovedToVersion moved(
            MoveEnrolment command,
            LearnerEnrolled enrolled,
            PathwayDefinition from,
            PathwayDefinition to,
            @Nullable CrosswalkRatified crosswalk,
            List<CompetencyCode> credited) {
        return new EnrolmentMovedToVersion(
                command.enrolment(),
                enrolled.learner(),
                enrolled.pathway(),
                command.to(),
                from.framework(),
                to.framework(),
                from.scale(),
                to.scale(),
                crosswalk == null ? null : crosswalk.crosswalk(),
                credited,
                command.consentRef(),
                command.act().effectiveOn());
    }
}

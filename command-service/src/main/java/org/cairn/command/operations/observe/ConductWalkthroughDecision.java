package org.cairn.command.operations.observe;

import static org.cairn.command.decision.Decision.accept;
import static org.cairn.command.decision.Decision.reject;
import static org.cairn.contracts.enrolment.EnrolmentReason.ACT_AHEAD_OF_TODAY;
import static org.cairn.contracts.operations.ObservationRubric.MAXIMUM;
import static org.cairn.contracts.operations.OperationsReason.OBSERVATION_INCOMPLETE;
import static org.cairn.contracts.operations.OperationsReason.OBSERVATION_RUBRIC_UNKNOWN;
import static org.cairn.contracts.operations.OperationsReason.OBSERVATION_SCORE_IMPLAUSIBLE;
import static org.cairn.contracts.operations.OperationsReason.OBSERVER_WORKS_THERE;
import static org.cairn.contracts.operations.OperationsReason.SECTION_PATHWAY_UNKNOWN;

import java.util.stream.Stream;
import org.cairn.command.decision.Decision;
import org.cairn.command.decision.Knowledge;
import org.cairn.command.decision.Slice;
import org.cairn.command.operations.Employment;
import org.cairn.command.operations.OperationRecord;
import org.cairn.command.operations.Sections;
import org.cairn.command.state.Persons;
import org.cairn.contracts.operations.ConductWalkthrough;
import org.cairn.contracts.operations.ItemScore;
import org.cairn.contracts.operations.ObservationRubric;
import org.cairn.contracts.operations.ObservationRubric.Item;
import org.cairn.contracts.operations.WalkthroughConducted;

/// The observer is the actor, and is not observing their own work.
final class ConductWalkthroughDecision implements Slice<ConductWalkthrough> {

    @Override
    public Class<ConductWalkthrough> command() {
        return ConductWalkthrough.class;
    }

    @Override
    public Decision decide(ConductWalkthrough command, Knowledge known) {
        var act = command.act();
        if (act.isAhead()) return reject(ACT_AHEAD_OF_TODAY);
        var rubric = known.of(ObservationRubrics.BOUNDARY, command.rubric().rubric())
                .get(command.rubric().version());
        if (rubric == null) return reject(OBSERVATION_RUBRIC_UNKNOWN);
        if (!command.scores().stream().allMatch(each -> each.score() >= 0 && each.score() <= MAXIMUM)) {
            return reject(OBSERVATION_SCORE_IMPLAUSIBLE);
        }
        if (!isComplete(command, rubric)) return reject(OBSERVATION_INCOMPLETE);
        if (!Sections.isKnown(command.section().pathway(), known)) return reject(SECTION_PATHWAY_UNKNOWN);
        var conducted = new WalkthroughConducted(
                command.operation(),
                command.section(),
                act.person(),
                command.rubric(),
                command.scores(),
                command.notObserved(),
                act.effectiveOn());
        if (known.of(OperationRecord.BOUNDARY, command.operation()).event() != null) {
            return OperationRecord.decide(conducted, known);
        }
        for (var same : Persons.sameAs(act.person(), known)) {
            var worksThere = known.of(Employment.BOUNDARY, same).on(act.effectiveOn(), known).stream()
                    .anyMatch(each -> each.sections().contains(command.section()));
            if (worksThere) return reject(OBSERVER_WORKS_THERE);
        }
        return accept(conducted);
    }

    /// Each item of the rubric once, and nothing else.
    private static boolean isComplete(ConductWalkthrough command, ObservationRubric rubric) {
        var said = Stream.concat(command.scores().stream().map(ItemScore::item), command.notObserved().stream())
                .sorted()
                .toList();
        return said.equals(rubric.items().stream().map(Item::item).sorted().toList());
    }
}

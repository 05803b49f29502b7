package org.cairn.command.assessment.anchor;

import static org.cairn.command.decision.Decision.NOTHING_NEW;
import static org.cairn.command.decision.Decision.accept;
import static org.cairn.command.decision.Decision.reject;
import static org.cairn.contracts.assessment.AssessmentReason.ANCHOR_ALREADY_RATED;
import static org.cairn.contracts.assessment.AssessmentReason.ANCHOR_RATED_BEFORE_ADOPTED;
import static org.cairn.contracts.assessment.AssessmentReason.ANCHOR_RATING_ID_TAKEN;
import static org.cairn.contracts.assessment.AssessmentReason.ANCHOR_UNKNOWN;
import static org.cairn.contracts.assessment.AssessmentReason.ASSESSOR_NOT_AUTHORISED;
import static org.cairn.contracts.assessment.AssessmentReason.RATER_KNOWS_THE_REFERENCE;
import static org.cairn.contracts.enrolment.EnrolmentReason.ACT_AHEAD_OF_TODAY;

import java.util.Objects;
import org.cairn.command.assessment.Marked;
import org.cairn.command.decision.Decision;
import org.cairn.command.decision.Knowledge;
import org.cairn.command.decision.Slice;
import org.cairn.command.state.AnchorState;
import org.cairn.command.state.Pathways;
import org.cairn.command.state.PersonState;
import org.cairn.command.state.Persons;
import org.cairn.contracts.assessment.AnchorScriptAdopted;
import org.cairn.contracts.assessment.AnchorScriptRated;
import org.cairn.contracts.assessment.RateAnchorScript;

/// An assessor marks an anchor. It is no learner's work, so no rule of learners' work applies; whoever agreed on its
/// reference is not blind to it.
final class RateAnchorScriptDecision implements Slice<RateAnchorScript> {

    @Override
    public Class<RateAnchorScript> command() {
        return RateAnchorScript.class;
    }

    @Override
    public Decision decide(RateAnchorScript command, Knowledge known) {
        if (command.act().isAhead()) return reject(ACT_AHEAD_OF_TODAY);
        var anchor = known.of(AnchorState.BOUNDARY, command.anchor());
        var adopted = anchor.adopted();
        if (adopted == null) return reject(ANCHOR_UNKNOWN);
        var already = anchor.ratings().get(command.rating());
        if (already != null) return repeats(command, already) ? NOTHING_NEW : reject(ANCHOR_RATING_ID_TAKEN);

        return switch (Marked.of(command.given(), Pathways.of(adopted.pathway(), known), known)) {
            case Marked.Flawed(var reason) -> reject(reason);
            case Marked.Whole mark -> rated(command, mark, adopted, anchor, known);
        };
    }

    private static Decision rated(
            RateAnchorScript command,
            Marked.Whole mark,
            AnchorScriptAdopted adopted,
            AnchorState anchor,
            Knowledge known) {
        var act = command.act();
        if (!act.isHistorical() && act.effectiveOn().isBefore(adopted.effectiveOn())) {
            return reject(ANCHOR_RATED_BEFORE_ADOPTED);
        }
        var self = Persons.sameAs(act.person(), known);
        if (anchor.ratings().values().stream()
                .anyMatch(each ->
                        self.contains(each.assessor()) && each.occasion().equals(command.occasion()))) {
            return reject(ANCHOR_ALREADY_RATED);
        }
        if (command.blindToAnchor() && adopted.panel().stream().anyMatch(self::contains))
            return reject(RATER_KNOWS_THE_REFERENCE);
        var authorisation = known.of(PersonState.BOUNDARY, act.person())
                .assessing(adopted.pathway().pathway(), adopted.competency(), act);
        if (authorisation == null) return reject(ASSESSOR_NOT_AUTHORISED);
        return accept(new AnchorScriptRated(
                command.rating(),
                command.anchor(),
                adopted.pathway(),
                adopted.competency(),
                mark.rubric(),
                mark.criteria(),
                mark.score(),
                mark.level(),
                adopted.score(),
                command.blindToAnchor(),
                command.occasion(),
                command.minutesSpent(),
                act.person(),
                authorisation,
                act.effectiveOn()));
    }

    /// An anchor takes no stated overall: what is watched is the score.
    private static boolean repeats(RateAnchorScript command, AnchorScriptRated already) {
        return Marked.repeats(
                        command.given(),
                        already.rubric(),
                        already.criteria(),
                        already.score(),
                        command.given().overall())
                && already.blindToAnchor() == command.blindToAnchor()
                && already.occasion().equals(command.occasion())
                && Objects.equals(already.minutesSpent(), command.minutesSpent())
                && already.assessor().equals(command.act().person())
                && already.effectiveOn().equals(command.act().effectiveOn());
    }
}

package org.cairn.command.assessment.anchor;

import static org.cairn.command.decision.Decision.NOTHING_NEW;
import static org.cairn.command.decision.Decision.accept;
import static org.cairn.command.decision.Decision.reject;
import static org.cairn.contracts.assessment.AssessmentReason.ANCHOR_COMPETENCY_NOT_IN_PATHWAY;
import static org.cairn.contracts.assessment.AssessmentReason.ANCHOR_ID_TAKEN;
import static org.cairn.contracts.assessment.AssessmentReason.ANCHOR_PANEL_TOO_SMALL;
import static org.cairn.contracts.enrolment.EnrolmentReason.ACT_AHEAD_OF_TODAY;
import static org.cairn.contracts.pathway.PathwayReason.PATHWAY_VERSION_NOT_PUBLISHED;

import org.cairn.command.assessment.Marked;
import org.cairn.command.decision.Decision;
import org.cairn.command.decision.Knowledge;
import org.cairn.command.decision.Slice;
import org.cairn.command.state.AnchorState;
import org.cairn.command.state.Versions;
import org.cairn.contracts.assessment.AdoptAnchorScript;
import org.cairn.contracts.assessment.AnchorScriptAdopted;
import org.cairn.contracts.pathway.PathwayDefinition;

final class AdoptAnchorScriptDecision implements Slice<AdoptAnchorScript> {

    @Override
    public Class<AdoptAnchorScript> command() {
        return AdoptAnchorScript.class;
    }

    @Override
    public Decision decide(AdoptAnchorScript command, Knowledge known) {
        if (command.act().isAhead()) return reject(ACT_AHEAD_OF_TODAY);
        var pathway = known.of(Versions.OF_PATHWAY, command.pathway().pathway())
                .get(command.pathway().version());
        if (pathway == null) return reject(PATHWAY_VERSION_NOT_PUBLISHED);
        return switch (Marked.of(command.reference(), pathway, known)) {
            case Marked.Flawed(var reason) -> reject(reason);
            case Marked.Whole mark -> adopted(command, mark, pathway, known);
        };
    }

    private static Decision adopted(
            AdoptAnchorScript command, Marked.Whole mark, PathwayDefinition pathway, Knowledge known) {
        var adopted = new AnchorScriptAdopted(
                command.anchor(),
                command.pathway(),
                command.competency(),
                command.work(),
                pathway.scale(),
                mark.rubric(),
                mark.criteria(),
                mark.score(),
                mark.level(),
                command.panel(),
                command.minutesRef(),
                command.act().effectiveOn());
        var already = known.of(AnchorState.BOUNDARY, command.anchor()).adopted();
        if (already != null) return already.equals(adopted) ? NOTHING_NEW : reject(ANCHOR_ID_TAKEN);

        if (!pathway.competencies().contains(command.competency())) return reject(ANCHOR_COMPETENCY_NOT_IN_PATHWAY);
        var people = command.panel().stream().distinct().count();
        return people < 2 || people < command.panel().size() ? reject(ANCHOR_PANEL_TOO_SMALL) : accept(adopted);
    }
}

package org.cairn.command.enrolment.elective;

import static org.cairn.command.decision.Decision.NOTHING_NEW;
import static org.cairn.command.decision.Decision.accept;
import static org.cairn.command.decision.Decision.reject;
import static org.cairn.contracts.enrolment.EnrolmentReason.ACT_AHEAD_OF_TODAY;
import static org.cairn.contracts.enrolment.EnrolmentReason.CHOICE_BEFORE_ENROLMENT;
import static org.cairn.contracts.enrolment.EnrolmentReason.CHOICE_FULL;
import static org.cairn.contracts.enrolment.EnrolmentReason.CHOICE_GROUP_UNKNOWN;
import static org.cairn.contracts.enrolment.EnrolmentReason.ENROLMENT_UNKNOWN;
import static org.cairn.contracts.enrolment.EnrolmentReason.OPTION_ALREADY_CHOSEN;
import static org.cairn.contracts.enrolment.EnrolmentReason.OPTION_NOT_OFFERED;

import org.cairn.command.decision.Decision;
import org.cairn.command.decision.Knowledge;
import org.cairn.command.decision.Slice;
import org.cairn.command.state.Choices;
import org.cairn.command.state.EnrolmentState;
import org.cairn.command.state.Pathways;
import org.cairn.contracts.enrolment.ChooseElective;
import org.cairn.contracts.enrolment.ElectiveChosen;

final class ChooseElectiveDecision implements Slice<ChooseElective> {

    @Override
    public Class<ChooseElective> command() {
        return ChooseElective.class;
    }

    @Override
    public Decision decide(ChooseElective command, Knowledge known) {
        var act = command.act();
        if (act.isAhead()) return reject(ACT_AHEAD_OF_TODAY);
        var enrolment = known.of(EnrolmentState.BOUNDARY, command.enrolment());
        var enrolled = enrolment.enrolled();
        if (enrolled == null) return reject(ENROLMENT_UNKNOWN);
        var participation = enrolment.participation();
        for (var already : participation.agreed()) {
            if (already instanceof ElectiveChosen chosen && repeats(command, chosen)) return NOTHING_NEW;
        }

        var group = Choices.find(command.choiceGroup(), Pathways.of(enrolled.pathway(), known));
        if (group == null) return reject(CHOICE_GROUP_UNKNOWN);
        if (!group.options().contains(command.option())) return reject(OPTION_NOT_OFFERED);
        if (!act.isHistorical()) {
            if (act.effectiveOn().isBefore(enrolled.effectiveOn())) return reject(CHOICE_BEFORE_ENROLMENT);
            var absence = participation.absenceOn(act.effectiveOn());
            if (absence != null) return reject(absence);
        }
        var chosen = participation.chosen(command.choiceGroup());
        if (chosen.contains(command.option())) return reject(OPTION_ALREADY_CHOSEN);
        if (chosen.size() >= group.most()) return reject(CHOICE_FULL);

        return accept(new ElectiveChosen(
                command.enrolment(),
                enrolled.learner(),
                enrolled.pathway(),
                command.choiceGroup(),
                command.option(),
                group.options(),
                act.effectiveOn()));
    }

    private static boolean repeats(ChooseElective command, ElectiveChosen already) {
        return already.choiceGroup().equals(command.choiceGroup())
                && already.option().equals(command.option())
                && already.effectiveOn().equals(command.act().effectiveOn());
    }
}

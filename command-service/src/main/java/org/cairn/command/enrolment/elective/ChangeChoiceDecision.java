package org.cairn.command.enrolment.elective;

import static org.cairn.command.decision.Decision.NOTHING_NEW;
import static org.cairn.command.decision.Decision.accept;
import static org.cairn.command.decision.Decision.reject;
import static org.cairn.contracts.enrolment.EnrolmentReason.ACT_AHEAD_OF_TODAY;
import static org.cairn.contracts.enrolment.EnrolmentReason.CHOICE_BEFORE_ENROLMENT;
import static org.cairn.contracts.enrolment.EnrolmentReason.CHOICE_GROUP_UNKNOWN;
import static org.cairn.contracts.enrolment.EnrolmentReason.CHOICE_IN_USE;
import static org.cairn.contracts.enrolment.EnrolmentReason.ENROLMENT_UNKNOWN;
import static org.cairn.contracts.enrolment.EnrolmentReason.OPTION_ALREADY_CHOSEN;
import static org.cairn.contracts.enrolment.EnrolmentReason.OPTION_NOT_CHOSEN;
import static org.cairn.contracts.enrolment.EnrolmentReason.OPTION_NOT_OFFERED;

import java.util.HashSet;
import org.cairn.command.decision.Decision;
import org.cairn.command.decision.Knowledge;
import org.cairn.command.decision.Slice;
import org.cairn.command.state.Choices;
import org.cairn.command.state.EnrolmentState;
import org.cairn.command.state.Pathways;
import org.cairn.contracts.enrolment.ChangeChoice;
import org.cairn.contracts.enrolment.ChoiceChanged;

/// One option in the place of another, so that the number of choices stays what it was. What was worked on is lost to
/// the group only if that is said.
final class ChangeChoiceDecision implements Slice<ChangeChoice> {

    @Override
    public Class<ChangeChoice> command() {
        return ChangeChoice.class;
    }

    @Override
    public Decision decide(ChangeChoice command, Knowledge known) {
        var act = command.act();
        if (act.isAhead()) return reject(ACT_AHEAD_OF_TODAY);
        var enrolment = known.of(EnrolmentState.BOUNDARY, command.enrolment());
        var enrolled = enrolment.enrolled();
        if (enrolled == null) return reject(ENROLMENT_UNKNOWN);
        var participation = enrolment.participation();
        for (var already : participation.agreed()) {
            if (already instanceof ChoiceChanged changed && repeats(command, changed)) return NOTHING_NEW;
        }

        var group = Choices.find(command.choiceGroup(), Pathways.of(enrolled.pathway(), known));
        if (group == null) return reject(CHOICE_GROUP_UNKNOWN);
        if (!group.options().contains(command.to())) return reject(OPTION_NOT_OFFERED);
        var chosen = new HashSet<>(participation.chosen(command.choiceGroup()));
        if (!chosen.remove(command.from())) return reject(OPTION_NOT_CHOSEN);
        if (!chosen.add(command.to()) || command.from().equals(command.to())) return reject(OPTION_ALREADY_CHOSEN);
        if (!act.isHistorical()) {
            if (act.effectiveOn().isBefore(enrolled.effectiveOn())) return reject(CHOICE_BEFORE_ENROLMENT);
            var absence = participation.absenceOn(act.effectiveOn());
            if (absence != null) return reject(absence);
        }
        var losses = Choices.losses(group, command.from(), chosen, enrolment);
        if (!new HashSet<>(losses).equals(new HashSet<>(command.fallsAway()))) return reject(CHOICE_IN_USE);

        return accept(new ChoiceChanged(
                command.enrolment(),
                enrolled.learner(),
                enrolled.pathway(),
                command.choiceGroup(),
                command.from(),
                command.to(),
                group.options(),
                losses,
                act.effectiveOn()));
    }

    private static boolean repeats(ChangeChoice command, ChoiceChanged already) {
        return already.choiceGroup().equals(command.choiceGroup())
                && already.from().equals(command.from())
                && already.to().equals(command.to())
                && already.effectiveOn().equals(command.act().effectiveOn());
    }
}

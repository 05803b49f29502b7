package org.cairn.command.authorisation.identify;

import static org.cairn.command.decision.Decision.NOTHING_NEW;
import static org.cairn.command.decision.Decision.accept;
import static org.cairn.command.decision.Decision.reject;
import static org.cairn.contracts.authorisation.AuthorisationReason.PART_BY_ONESELF;
import static org.cairn.contracts.authorisation.AuthorisationReason.PERSON_IS_ITSELF;
import static org.cairn.contracts.enrolment.EnrolmentReason.ACT_AHEAD_OF_TODAY;

import org.cairn.command.decision.Decision;
import org.cairn.command.decision.Knowledge;
import org.cairn.command.decision.Slice;
import org.cairn.command.state.PersonState;
import org.cairn.command.state.Persons;
import org.cairn.contracts.authorisation.IdentifyPerson;
import org.cairn.contracts.authorisation.PersonsAreOne;
import org.cairn.contracts.authorisation.PersonsAreTwo;

final class IdentifyPersonDecision implements Slice<IdentifyPerson> {

    @Override
    public Class<IdentifyPerson> command() {
        return IdentifyPerson.class;
    }

    @Override
    public Decision decide(IdentifyPerson command, Knowledge known) {
        var act = command.act();
        if (act.isAhead()) return reject(ACT_AHEAD_OF_TODAY);
        if (command.person().equals(command.other())) return reject(PERSON_IS_ITSELF);
        var linked = known.of(PersonState.BOUNDARY, command.person()).same().contains(command.other());
        if (linked == command.same()) return NOTHING_NEW;
        if (!command.same() && Persons.sameAs(act.person(), known).contains(command.person())) {
            return reject(PART_BY_ONESELF);
        }
        return command.same()
                ? accept(new PersonsAreOne(command.person(), command.other(), act.effectiveOn()))
                : accept(new PersonsAreTwo(command.person(), command.other(), act.effectiveOn()));
    }
}

package org.cairn.contracts.enrolment;

import org.cairn.contracts.shared.Act;
import org.cairn.contracts.shared.Codes;
import org.cairn.contracts.shared.Command;

/// Asks that a learner's choice be recorded.
///
/// @param choiceGroup node of the requirement tree that offers the options
/// @param option      node right below it
public record ChooseElective(EnrolmentId enrolment, String choiceGroup, String option, Act act) implements Command {

    public ChooseElective {
        Codes.require("choiceGroup", choiceGroup);
        Codes.require("option", option);
    }

    @Override
    public Object boundary() {
        return enrolment;
    }
}

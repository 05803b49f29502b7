package org.cairn.contracts.enrolment;

import java.util.List;
import org.cairn.contracts.framework.CompetencyCode;
import org.cairn.contracts.shared.Act;
import org.cairn.contracts.shared.Codes;
import org.cairn.contracts.shared.Command;

/// Asks that one option take the place of another.
///
/// @param from      the option that was chosen
/// @param to        the option that is chosen now
/// @param fallsAway competencies that were worked on and will not count in the group any more: exactly those, so that
///                  nobody loses something unawares; empty if nothing was worked on
public record ChangeChoice(
        EnrolmentId enrolment, String choiceGroup, String from, String to, List<CompetencyCode> fallsAway, Act act)
        implements Command {

    public ChangeChoice {
        Codes.require("choiceGroup", choiceGroup);
        Codes.require("from", from);
        Codes.require("to", to);
        fallsAway = List.copyOf(fallsAway);
    }

    @Override
    public Object boundary() {
        return enrolment;
    }
}

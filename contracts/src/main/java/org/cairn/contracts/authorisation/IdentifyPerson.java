package org.cairn.contracts.authorisation;

import org.cairn.contracts.shared.Act;
import org.cairn.contracts.shared.Command;
import org.cairn.contracts.shared.PersonId;

/// Asks that it be known that two persons are one human being, or, where that was a mistake, are two.
public record IdentifyPerson(PersonId person, PersonId other, boolean same, Act act) implements Command {

    @Override
    public Object boundary() {
        return person;
    }
}

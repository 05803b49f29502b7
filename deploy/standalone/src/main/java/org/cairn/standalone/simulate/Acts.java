package org.cairn.standalone.simulate;

import java.time.LocalDate;
import org.cairn.contracts.shared.Act;
import org.cairn.contracts.shared.AuthorisationId;
import org.cairn.contracts.shared.PersonId;

/// Acts of the past, recorded by whoever loads them.
///
/// @param authorisation of the loader, to load history
/// @param today         when they reach the log
record Acts(PersonId loader, AuthorisationId authorisation, LocalDate today) {

    Act byLoader(LocalDate day) {
        return new Act(loader, null, day, today, authorisation);
    }

    Act by(PersonId person, LocalDate day) {
        return new Act(loader, person, day, today, authorisation);
    }
}

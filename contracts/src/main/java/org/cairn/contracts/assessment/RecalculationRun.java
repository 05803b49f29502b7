package org.cairn.contracts.assessment;

import java.time.LocalDate;
import org.axonframework.eventsourcing.annotation.EventTag;
import org.axonframework.messaging.eventhandling.annotation.Event;
import org.cairn.contracts.framework.PolicyVersionId;
import org.cairn.contracts.pathway.PathwayId;
import org.cairn.contracts.shared.AuthorisationId;
import org.cairn.contracts.shared.Codes;
import org.cairn.contracts.shared.PersonId;
import org.cairn.contracts.shared.Tags;

/// The marks of all who are on a pathway version are taken once by another policy, and whoever shows more by it is
/// granted that. Each grant is an event of its own and names this run; nobody loses anything, and from now on the
/// pathway's own policy applies as before.
///
/// Who gains what is not listed, as it may be thousands: it follows from the log up to a position, and has a
/// fingerprint.
///
/// @param oldPolicy   the one that the pathway version names, and goes on naming
/// @param newPolicy   by which the marks were taken this once
/// @param asKnownAt   the position in the log up to which marks were looked at
/// @param fingerprint of what was previewed: SHA-256, 64 lower-case hexadecimal digits
/// @param enrolments  how many were looked at
/// @param changing    how many of them gain something
/// @param grants      how many verdicts that makes
/// @param minutesRef  a code: where it is written down who decided this
/// @param effectiveOn the day from which the grants count, unless a mark that one rests on is of a later day
@Event(namespace = "assessment", name = "RecalculationRun", version = "1")
public record RecalculationRun(
        @EventTag(key = Tags.RECALCULATION) RecalculationId recalculation,
        @EventTag(key = Tags.PATHWAY) PathwayId pathway,
        String version,
        PolicyVersionId oldPolicy,
        PolicyVersionId newPolicy,
        RecalculationCause cause,
        String minutesRef,
        long asKnownAt,
        String fingerprint,
        int enrolments,
        int changing,
        int grants,
        PersonId authorisedBy,
        AuthorisationId authorisation,
        LocalDate effectiveOn)
        implements RecalculationEvent {

    public RecalculationRun {
        Codes.require("version", version);
        Codes.require("minutesRef", minutesRef);
    }
}

package org.cairn.contracts.privacy;

import java.time.LocalDate;
import org.axonframework.eventsourcing.annotation.EventTag;
import org.axonframework.messaging.eventhandling.annotation.Event;
import org.cairn.contracts.learner.LearnerId;
import org.cairn.contracts.shared.Codes;
import org.cairn.contracts.shared.Tags;

/// Nothing about this learner may be erased: a dispute, an audit, a duty to keep.
///
/// @param ground a code, for example `litigation`
@Event(namespace = "privacy", name = "LegalHoldPlaced", version = "1")
public record LegalHoldPlaced(
        LegalHoldId hold, @EventTag(key = Tags.LEARNER) LearnerId learner, String ground, LocalDate effectiveOn)
        implements PrivacyEvent {
    public LegalHoldPlaced {
        Codes.require("ground", ground);
    }
}

package org.cairn.contracts.learner;

import java.time.LocalDate;
import org.axonframework.eventsourcing.annotation.EventTag;
import org.axonframework.messaging.eventhandling.annotation.Event;
import org.cairn.contracts.shared.Codes;
import org.cairn.contracts.shared.SealedText;
import org.cairn.contracts.shared.Tags;

/// A learner contests something in the record that the institution does not amend, and says so in it (34 CFR
/// 99.21(b)(2)):
/// the statement stays with the record for as long as the record is kept.
///
/// @param about a code of what is contested, for example the id of a judgement
@Event(namespace = "learner", name = "StatementPlaced", version = "1")
public record StatementPlaced(
        StatementId statement,
        @EventTag(key = Tags.LEARNER) LearnerId learner,
        String about,
        SealedText text,
        LocalDate effectiveOn)
        implements LearnerEvent {
    public StatementPlaced {
        Codes.require("about", about);
    }
}

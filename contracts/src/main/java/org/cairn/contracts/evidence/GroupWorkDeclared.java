package org.cairn.contracts.evidence;

import java.time.LocalDate;
import java.util.List;
import org.axonframework.eventsourcing.annotation.EventTag;
import org.axonframework.messaging.eventhandling.annotation.Event;
import org.cairn.contracts.shared.Tags;

/// Several learners made a work together, and said who contributed how much.
///
/// @param authors two or more, each once; their shares are exactly one whole
@Event(namespace = "evidence", name = "GroupWorkDeclared", version = "1")
public record GroupWorkDeclared(
        @EventTag(key = Tags.GROUP_WORK) GroupWorkId group,
        Artefact artefact,
        List<AuthorShare> authors,
        LocalDate effectiveOn)
        implements GroupWorkEvent {}

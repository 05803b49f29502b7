package org.cairn.command;

import java.util.function.Function;
import org.axonframework.messaging.core.MessageType;
import org.cairn.command.decision.Knowledge;

/// Something asked of what decisions know. It goes by the command bus, as that is where a unit of work begins, but
/// appends nothing.
///
/// @param rehearsed what is to be taken as recorded though it is not
record Question(Function<Knowledge, ?> about, Rehearsal rehearsed) {

    static final MessageType TYPE = new MessageType("cairn.Question");
}

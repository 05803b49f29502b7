package org.cairn.eventstore;

import java.util.UUID;
import org.axonframework.messaging.core.QualifiedName;
import org.axonframework.messaging.eventhandling.EventMessage;
import org.axonframework.messaging.eventstreaming.Tag;

/// An event in the form in which it is stored, made once in the caller's thread.
///
/// @param tags        without duplicates
/// @param tagTexts    the same as stored
/// @param tagsLiteral the same as the text of a PostgreSQL array
/// @param leaf        see [EventHash#leaf]
/// @param message     as it will be read back: payload in bytes, time to the microsecond
record EncodedEvent(
        UUID id,
        long recordedMicros,
        byte[] payload,
        byte[] metadata,
        Tag[] tags,
        String[] tagTexts,
        String tagsLiteral,
        byte[] leaf,
        EventMessage message) {

    QualifiedName type() {
        return message.type().qualifiedName();
    }
}

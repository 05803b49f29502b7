package org.cairn.command;

import java.util.Optional;
import org.axonframework.messaging.core.MessageType;
import org.axonframework.messaging.core.MessageTypeResolver;
import org.axonframework.messaging.core.annotation.AnnotationMessageTypeResolver;
import org.cairn.contracts.shared.Command;
import org.cairn.contracts.shared.DomainEvent;

/// The names under which commands and events travel. Each class is looked at once: reading the annotations again for
/// every message took a quarter of Axon's processor time.
final class CatalogueTypes implements MessageTypeResolver {

    private static final MessageTypeResolver ANNOTATIONS = new AnnotationMessageTypeResolver();

    private static final ClassValue<Optional<MessageType>> TYPES = new ClassValue<>() {
        @Override
        protected Optional<MessageType> computeValue(Class<?> payload) {
            return ANNOTATIONS.resolve(payload);
        }
    };

    @Override
    public Optional<MessageType> resolve(Class<?> payload) {
        return TYPES.get(payload);
    }

    static MessageType ofCommand(Class<? extends Command> command) {
        return TYPES.get(command).orElseThrow();
    }

    static MessageType ofEvent(Class<? extends DomainEvent> event) {
        return TYPES.get(event).orElseThrow();
    }
}

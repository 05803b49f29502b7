package org.cairn.command;

import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.axonframework.eventsourcing.annotation.EventTag;
import org.axonframework.eventsourcing.eventstore.TagResolver;
import org.axonframework.messaging.eventhandling.EventMessage;
import org.axonframework.messaging.eventstreaming.Tag;

/// Tags of a record: one for each component with `@EventTag`. Like Axon's own resolver, but each class is looked at
/// once.
final class RecordTags implements TagResolver {

    private record Tagged(String key, Method accessor) {

        Tag of(Object event) {
            try {
                return Tag.of(
                        key, Objects.requireNonNull(accessor.invoke(event)).toString());
            } catch (ReflectiveOperationException unreadable) {
                throw new IllegalStateException("Cannot read " + accessor, unreadable);
            }
        }
    }

    private static final ClassValue<List<Tagged>> TAGGED = new ClassValue<>() {
        @Override
        protected List<Tagged> computeValue(Class<?> type) {
            // Java carries the annotation on to the accessor, not to the component: it does not name that as a target.
            return Arrays.stream(type.getRecordComponents())
                    .map(RecordComponent::getAccessor)
                    .filter(accessor -> accessor.isAnnotationPresent(EventTag.class))
                    .map(accessor ->
                            new Tagged(accessor.getAnnotation(EventTag.class).key(), accessor))
                    .toList();
        }
    };

    @Override
    public Set<Tag> resolve(EventMessage message) {
        return of(Objects.requireNonNull(message.payload()));
    }

    static Set<Tag> of(Object event) {
        var tags = new HashSet<Tag>();
        for (var tagged : TAGGED.get(event.getClass())) tags.add(tagged.of(event));
        return tags;
    }
}

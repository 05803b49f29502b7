package org.cairn.contracts.evolution;

import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.axonframework.eventsourcing.annotation.EventTag;
import org.cairn.contracts.shared.DomainEvent;
import org.jspecify.annotations.Nullable;

/// Whether a set of events uses all that their records can say: every member, every constant, every kind of thing.
final class Filled {

    private final Set<String> possible = new TreeSet<>();
    private final Set<String> seen = new HashSet<>();

    void add(DomainEvent event) {
        look(event);
    }

    private void look(@Nullable Object value) {
        switch (value) {
            case Collection<?> elements -> elements.forEach(this::look);
            case Enum<?> constant -> {
                var type = constant.getDeclaringClass();
                for (var each : type.getEnumConstants()) possible.add("%s.%s".formatted(type.getSimpleName(), each));
                seen.add("%s.%s".formatted(type.getSimpleName(), constant));
            }
            case Record part -> {
                for (var component : part.getClass().getRecordComponents()) look(part, component);
            }
            case null, default -> {}
        }
    }

    private void look(Record part, RecordComponent component) {
        var name = "%s.%s".formatted(part.getClass().getSimpleName(), component.getName());
        possible.add(name);
        var value = valueOf(part, component);
        if (value != null && !(value instanceof Collection<?> elements && elements.isEmpty())) seen.add(name);
        look(value);
        kinds(component.getType());
        for (var element : value instanceof Collection<?> elements ? elements : List.of()) {
            for (var kind : element.getClass().getInterfaces()) kinds(kind);
            seen.add("the kind " + element.getClass().getSimpleName());
        }
        if (value != null) seen.add("the kind " + value.getClass().getSimpleName());
    }

    private void kinds(Class<?> type) {
        if (!type.isSealed() || !type.getPackageName().startsWith("org.cairn.")) return;
        for (var kind : type.getPermittedSubclasses()) possible.add("the kind " + kind.getSimpleName());
    }

    List<String> flaws() {
        return possible.stream()
                .filter(each -> !seen.contains(each))
                .map(each -> each + " is in no line")
                .toList();
    }

    static List<String> tagsOf(DomainEvent event) {
        return Arrays.stream(event.getClass().getRecordComponents())
                .filter(component -> component.getAccessor().isAnnotationPresent(EventTag.class))
                .map(component -> "%s=%s"
                        .formatted(
                                component
                                        .getAccessor()
                                        .getAnnotation(EventTag.class)
                                        .key(),
                                valueOf((Record) event, component)))
                .sorted()
                .toList();
    }

    private static @Nullable Object valueOf(Record part, RecordComponent component) {
        try {
            var accessor = component.getAccessor();
            accessor.setAccessible(true);
            return accessor.invoke(part);
        } catch (ReflectiveOperationException unreadable) {
            throw new IllegalStateException("Cannot read " + component, unreadable);
        }
    }
}

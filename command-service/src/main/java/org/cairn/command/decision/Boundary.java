package org.cairn.command.decision;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.cairn.contracts.evolution.EventShapes;
import org.cairn.contracts.shared.DomainEvent;

/// A consistency boundary: the events with one tag and of certain types, and the state folded from them.
///
/// @param <I>      the id; its `toString` is the tag's value
/// @param <S>      the state; immutable, as it is shared between commands
/// @param tag      the tag's key
/// @param types    all names under which the events that it reads were ever stored
/// @param unheard  the state before any event
/// @param fold     the state after one more event
public record Boundary<I, S>(String tag, Set<String> types, S unheard, BiFunction<S, DomainEvent, S> fold) {

    /// @param kinds event records, or sealed interfaces whose every record is meant
    @SafeVarargs
    @SuppressWarnings("varargs")
    public static <I, S> Boundary<I, S> of(
            String tag, S unheard, BiFunction<S, DomainEvent, S> fold, Class<? extends DomainEvent>... kinds) {
        var types = Arrays.stream(kinds)
                .flatMap(Boundary::records)
                .flatMap(type -> EventShapes.released().storedNames(type).stream())
                .collect(Collectors.toUnmodifiableSet());
        return new Boundary<>(tag, types, unheard, fold);
    }

    private static Stream<Class<? extends DomainEvent>> records(Class<? extends DomainEvent> kind) {
        if (!kind.isSealed()) return Stream.of(kind);
        return Arrays.stream(kind.getPermittedSubclasses()).map(type -> type.asSubclass(DomainEvent.class));
    }

    /// The state after these events, in their order.
    public S of(List<DomainEvent> events) {
        var state = unheard;
        for (var event : events) state = fold.apply(state, event);
        return state;
    }

    // One boundary is one constant: compared as such, and cheap as a key of the cache.
    @Override
    public boolean equals(Object other) {
        return this == other;
    }

    @Override
    public int hashCode() {
        return System.identityHashCode(this);
    }
}

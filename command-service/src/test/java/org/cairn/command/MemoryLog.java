package org.cairn.command;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.axonframework.messaging.eventstreaming.Tag;
import org.cairn.command.decision.Boundary;
import org.cairn.command.decision.Decision;
import org.cairn.command.decision.Knowledge;
import org.cairn.command.decision.Slice;
import org.cairn.command.state.HistoricalAuthority;
import org.cairn.contracts.EventCatalogue;
import org.cairn.contracts.shared.Command;
import org.cairn.contracts.shared.DomainEvent;

/// The decisions of production on a log in memory: nothing in between, so that hundreds of thousands can be made.
final class MemoryLog implements Knowledge {

    private record Question(Boundary<?, ?> boundary, Object id) {}

    private static final Map<Class<? extends Command>, Slice<?>> SLICES =
            Slices.all().stream().collect(Collectors.toUnmodifiableMap(Slice::command, Function.identity()));

    private final List<DomainEvent> events = new ArrayList<>();
    private final Map<Tag, List<DomainEvent>> byTag = new HashMap<>();
    private final Map<Question, Object> states = new HashMap<>();
    private final Map<Tag, Set<Question>> asked = new HashMap<>();

    Set<Class<? extends Command>> commands() {
        return SLICES.keySet();
    }

    List<DomainEvent> events() {
        return events;
    }

    /// As it is decided now; nothing is added.
    @SuppressWarnings("unchecked") // A slice is found by its own command's class.
    <C extends Command> Decision decide(C command) {
        var refusal = HistoricalAuthority.refusal(command.act(), this);
        if (refusal != null) return Decision.reject(refusal);
        return ((Slice<C>) Objects.requireNonNull(SLICES.get(command.getClass()))).decide(command, this);
    }

    /// Decided, and recorded if it is accepted.
    Decision send(Command command) {
        var decision = decide(command);
        if (decision instanceof Decision.Accepted(var accepted)) accepted.forEach(this::add);
        return decision;
    }

    private void add(DomainEvent event) {
        events.add(event);
        for (var tag : RecordTags.of(event)) {
            byTag.computeIfAbsent(tag, _ -> new ArrayList<>()).add(event);
            for (var question : asked.getOrDefault(tag, Set.of())) fold(question, event);
        }
    }

    private <S> void fold(Question question, DomainEvent event) {
        states.compute(question, (_, state) -> folded(question.boundary(), state, event));
    }

    @SuppressWarnings("unchecked") // A state is only ever made by its own boundary.
    private static <S> Object folded(Boundary<?, ?> boundary, Object state, DomainEvent event) {
        return boundary.types().contains(EventCatalogue.nameOf(event.getClass()))
                ? ((Boundary<Object, Object>) boundary).fold().apply(state, event)
                : state;
    }

    @Override
    @SuppressWarnings("unchecked") // as above
    public <I, S> S of(Boundary<I, S> boundary, I id) {
        var question = new Question(boundary, id);
        var known = states.get(question);
        if (known != null) return (S) known;
        var tag = Tag.of(boundary.tag(), id.toString());
        Object state = boundary.unheard();
        for (var event : byTag.getOrDefault(tag, List.of())) state = folded(boundary, state, event);
        states.put(question, state);
        asked.computeIfAbsent(tag, _ -> new HashSet<>()).add(question);
        return (S) state;
    }
}

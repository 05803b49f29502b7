package org.cairn.command;

import java.util.ArrayList;
import java.util.HashMap;
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
import org.jspecify.annotations.Nullable;

/// The decisions of production on a log in memory, with nothing in between: no bus, no store, no JSON. So hundreds of
/// thousands of commands are decided in seconds, and lead to the same events as on the database.
///
/// For one thread at a time.
public final class MemoryLog implements Knowledge {

    private record Asked(Boundary<?, ?> boundary, Object id) {}

    private static final Map<Class<? extends Command>, Slice<?>> SLICES =
            Slices.all().stream().collect(Collectors.toUnmodifiableMap(Slice::command, Function.identity()));

    private static final ClassValue<String> NAMES = new ClassValue<>() {
        @Override
        protected String computeValue(Class<?> type) {
            return EventCatalogue.nameOf(type.asSubclass(DomainEvent.class));
        }
    };

    private final @Nullable MemoryLog before;
    private final List<DomainEvent> events = new ArrayList<>();
    private final Map<Tag, List<DomainEvent>> byTag = new HashMap<>();
    private final Map<Asked, Object> states = new HashMap<>();

    /// Whose states take in an event with the tag.
    private final Map<Tag, List<Asked>> asked = new HashMap<>();

    /// An empty log.
    public MemoryLog() {
        this(null);
    }

    private MemoryLog(@Nullable MemoryLog before) {
        this.before = before;
    }

    /// A log that goes on where this one is now, and whose events this one never has: for what nothing later rests on,
    /// such as all of one learner, so that a long history takes little memory. This one must not grow meanwhile.
    public MemoryLog goingOn() {
        return new MemoryLog(this);
    }

    /// What it has decisions for: all commands of production.
    public Set<Class<? extends Command>> commands() {
        return SLICES.keySet();
    }

    /// All that was recorded in it, in order; not what was before, if it goes on from another.
    public List<DomainEvent> events() {
        return events;
    }

    /// As it is decided now; nothing is added.
    @SuppressWarnings("unchecked") // A slice is found by its own command's class.
    public <C extends Command> Decision decide(C command) {
        var refusal = HistoricalAuthority.refusal(command.act(), this);
        if (refusal != null) return Decision.reject(refusal);
        return ((Slice<C>) Objects.requireNonNull(SLICES.get(command.getClass()))).decide(command, this);
    }

    /// Decided, and recorded if it is accepted.
    public Decision send(Command command) {
        var decision = decide(command);
        if (decision instanceof Decision.Accepted(var accepted)) accepted.forEach(this::add);
        return decision;
    }

    private void add(DomainEvent event) {
        events.add(event);
        for (var tag : RecordTags.of(event)) {
            byTag.computeIfAbsent(tag, _ -> new ArrayList<>()).add(event);
            for (var question : asked.getOrDefault(tag, List.of())) {
                states.compute(question, (_, state) -> folded(question.boundary(), state, event));
            }
        }
    }

    @SuppressWarnings("unchecked") // A state is only ever made by its own boundary.
    private static Object folded(Boundary<?, ?> boundary, Object state, DomainEvent event) {
        return boundary.types().contains(NAMES.get(event.getClass()))
                ? ((Boundary<Object, Object>) boundary).fold().apply(state, event)
                : state;
    }

    @Override
    @SuppressWarnings("unchecked") // as above
    public <I, S> S of(Boundary<I, S> boundary, I id) {
        var question = new Asked(boundary, id);
        var known = states.get(question);
        if (known != null) return (S) known;
        var tag = Tag.of(boundary.tag(), id.toString());
        Object state = before == null ? boundary.unheard() : before.of(boundary, id);
        for (var event : byTag.getOrDefault(tag, List.of())) state = folded(boundary, state, event);
        states.put(question, state);
        asked.computeIfAbsent(tag, _ -> new ArrayList<>()).add(question);
        return (S) state;
    }
}

package org.cairn.command;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.axonframework.messaging.eventhandling.GenericEventMessage;
import org.cairn.command.decision.Boundary;
import org.cairn.command.decision.Decision;
import org.cairn.command.decision.Decision.Accepted;
import org.cairn.command.decision.Knowledge;
import org.cairn.command.decision.Slice;
import org.cairn.command.state.EnrolmentState;
import org.cairn.contracts.EventCatalogue;
import org.cairn.contracts.shared.Command;
import org.cairn.contracts.shared.DomainEvent;

/// A log in memory, by the decisions of production and nothing else: for properties over many commands.
public final class DecidedLog implements Knowledge {

    private static final Map<Class<?>, Slice<?>> SLICES = Slices.all().stream()
            .filter(slice -> slice.getClass().getEnclosingClass() == null) // Those of tests are nested.
            .collect(Collectors.toMap(Slice::command, slice -> slice));

    private record Stored(DomainEvent event, String name, Set<String> tags) {}

    private final List<Stored> stored = new ArrayList<>();

    public DecidedLog(List<DomainEvent> given) {
        given.forEach(this::add);
    }

    private void add(DomainEvent event) {
        stored.add(new Stored(event, EventCatalogue.nameOf(event.getClass()), tagsOf(event)));
    }

    /// Appends what follows from the command; nothing if it is refused.
    public void decide(Command command) {
        if (decided(command) instanceof Accepted(var more)) more.forEach(this::add);
    }

    @SuppressWarnings("unchecked") // A slice stands under its own command.
    private <C extends Command> Decision decided(C command) {
        var slice = (Slice<C>) Objects.requireNonNull(SLICES.get(command.getClass()));
        return slice.decide(command, this);
    }

    public List<DomainEvent> events() {
        return stored.stream().map(Stored::event).toList();
    }

    public EnrolmentState enrolment() {
        return of(EnrolmentState.BOUNDARY, University.ADAS);
    }

    @Override
    public <I, S> S of(Boundary<I, S> boundary, I id) {
        var tag = boundary.tag() + "=" + id;
        return boundary.of(stored.stream()
                .filter(each -> each.tags().contains(tag) && boundary.types().contains(each.name()))
                .map(Stored::event)
                .toList());
    }

    private static Set<String> tagsOf(DomainEvent event) {
        return new RecordTags()
                .resolve(new GenericEventMessage(CatalogueTypes.ofEvent(event.getClass()), event)).stream()
                        .map(tag -> tag.key() + "=" + tag.value())
                        .collect(Collectors.toSet());
    }
}

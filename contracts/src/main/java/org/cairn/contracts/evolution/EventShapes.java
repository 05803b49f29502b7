package org.cairn.contracts.evolution;

import static java.util.stream.Collectors.toUnmodifiableMap;
import static java.util.stream.Collectors.toUnmodifiableSet;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.cairn.contracts.EventCatalogue;
import org.cairn.contracts.evolution.UnreadableEventException.Obstacle;
import org.cairn.contracts.shared.DomainEvent;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.ObjectReader;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// Reads stored events of every version that was ever released in their newest shape.
///
/// Safe to be used by any number of threads.
public final class EventShapes {

    private static final String FIRST_VERSION = "1";

    private static final class Released {
        static final EventShapes SHAPES = new EventShapes(EventCatalogue.byName(), EventSteps.ALL);
    }

    /// From one stored version to the newest.
    private record Way(List<EventStep> steps, Class<? extends DomainEvent> newest, ObjectReader reader) {}

    private final Map<String, Map<String, Way>> ways = new HashMap<>();
    private final Map<Class<? extends DomainEvent>, EventVersion> newest;
    private final ObjectReader trees;

    /// Those of the catalogue.
    public static EventShapes released() {
        return Released.SHAPES;
    }

    /// @param newestByName the newest shapes by stored name; each in the version in which the steps end, or the first
    /// @param steps        in any order
    /// @throws IllegalArgumentException if two steps begin alike, or one leads to no newest shape
    public EventShapes(Map<String, ? extends Class<? extends DomainEvent>> newestByName, List<EventStep> steps) {
        // Of its own: an application's mapper is set for requests, which may not say what we do not know. Events may.
        var json = JsonMapper.builder().build();
        // Decimals stay what they are: as doubles they would lose digits on the way through a tree.
        trees = json.readerFor(ObjectNode.class).with(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS);
        var next = byBeginning(steps);
        newest = newestByName.entrySet().stream()
                .collect(toUnmodifiableMap(Map.Entry::getValue, entry -> last(entry.getKey(), next)));
        newest.forEach((type, version) -> add(version, new Way(List.of(), type, json.readerFor(type))));
        for (var step : steps) add(step.from(), way(step, next));
    }

    private static Map<EventVersion, EventStep> byBeginning(List<EventStep> steps) {
        var next = new HashMap<EventVersion, EventStep>();
        for (var step : steps) {
            if (next.put(step.from(), step) != null) {
                throw new IllegalArgumentException("Two steps begin at " + step.from());
            }
        }
        return next;
    }

    /// The version of this name from which no step leads on.
    private static EventVersion last(String name, Map<EventVersion, EventStep> next) {
        var ends = next.values().stream()
                .map(EventStep::to)
                .filter(end -> end.name().equals(name) && !next.containsKey(end))
                .distinct()
                .toList();
        if (ends.size() > 1) throw new IllegalArgumentException("Steps end at different versions: " + ends);
        var end = ends.isEmpty() ? new EventVersion(name, FIRST_VERSION) : ends.getFirst();
        if (next.containsKey(end)) throw new IllegalArgumentException("A step leads on from the newest, " + end);
        return end;
    }

    private Way way(EventStep first, Map<EventVersion, EventStep> next) {
        var steps = Stream.iterate(first, Objects::nonNull, step -> next.get(step.to()))
                .limit(next.size() + 1L)
                .toList();
        var end = steps.getLast().to();
        var known = find(end);
        if (steps.size() > next.size() || known == null || !known.steps().isEmpty()) {
            throw new IllegalArgumentException("The steps from %s lead to no newest shape".formatted(first.from()));
        }
        return new Way(steps, known.newest(), known.reader());
    }

    private void add(EventVersion version, Way way) {
        ways.computeIfAbsent(version.name(), _ -> new HashMap<>()).put(version.version(), way);
    }

    private @Nullable Way find(EventVersion version) {
        var versions = ways.get(version.name());
        return versions == null ? null : versions.get(version.version());
    }

    /// @param name    as it is stored
    /// @param version as it is stored
    /// @param payload as it is stored: a JSON object in UTF-8
    /// @throws UnreadableEventException if name or version is unknown, or the payload is broken
    public DomainEvent read(String name, String version, byte[] payload) {
        var versions = ways.get(name);
        if (versions == null) {
            throw new UnreadableEventException(
                    Obstacle.UNKNOWN_TYPE,
                    new EventVersion(name, version),
                    "no type has this name. Was it written by a newer release?",
                    null);
        }
        var way = versions.get(version);
        if (way == null) {
            throw new UnreadableEventException(
                    Obstacle.UNKNOWN_VERSION,
                    new EventVersion(name, version),
                    "of this type the versions %s are known. Was it written by a newer release?"
                            .formatted(versions.keySet().stream().sorted().toList()),
                    null);
        }
        try {
            DomainEvent event = way.steps().isEmpty() ? way.reader().readValue(payload) : convert(way, payload);
            return Objects.requireNonNull(event, "it is null");
        } catch (RuntimeException broken) {
            throw new UnreadableEventException(
                    Obstacle.BROKEN_PAYLOAD, new EventVersion(name, version), describe(broken), broken);
        }
    }

    private DomainEvent convert(Way way, byte[] payload) {
        ObjectNode tree = trees.readValue(payload);
        for (var step : way.steps()) tree = step.convert(tree);
        return way.reader().readValue(tree);
    }

    /// What went wrong. It may quote the value that is wrong, never the whole payload.
    private static String describe(RuntimeException broken) {
        return broken instanceof JacksonException jackson ? jackson.getOriginalMessage() : broken.toString();
    }

    /// Whether any version was ever stored under this name.
    public boolean knows(String name) {
        return ways.containsKey(name);
    }

    /// The record that events stored as this are read as; empty if the version is unknown.
    public Optional<Class<? extends DomainEvent>> newest(EventVersion stored) {
        return Optional.ofNullable(find(stored)).map(Way::newest);
    }

    /// The version that new events of this type are stored as.
    ///
    /// @throws IllegalArgumentException if it is none of the types
    public EventVersion versionOf(Class<? extends DomainEvent> type) {
        var version = newest.get(type);
        if (version == null) throw new IllegalArgumentException("Not an event of these: " + type);
        return version;
    }

    /// All names under which events of this type were ever stored: who looks for them by name must ask for all.
    public Set<String> storedNames(Class<? extends DomainEvent> type) {
        return versions().stream()
                .filter(version -> newest(version).orElseThrow() == type)
                .map(EventVersion::name)
                .collect(toUnmodifiableSet());
    }

    /// Every version that can be read.
    public Collection<EventVersion> versions() {
        return ways.entrySet().stream()
                .flatMap(type ->
                        type.getValue().keySet().stream().map(version -> new EventVersion(type.getKey(), version)))
                .collect(toUnmodifiableSet());
    }
}

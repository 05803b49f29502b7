package org.cairn.contracts.schema;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import org.cairn.contracts.EventCatalogue;
import org.cairn.contracts.enrolment.LearnerEnrolled;
import org.cairn.contracts.evidence.EvidenceSubmitted;
import org.cairn.contracts.evolution.EventShapes;
import org.cairn.contracts.evolution.EventVersion;
import org.cairn.contracts.framework.CalculationPolicyPublished;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// The schemas that are handed out are those of the code. `-Dcairn.schemas.write=true` writes those of new types and
/// versions, and takes a change into one that is there only if old readers can read it: else it takes a new version.
class EventSchemasTest {

    private static final Path FOLDER = Path.of("src/main/resources/org/cairn/contracts/schema");
    private static final Path GOLDEN =
            Path.of("src/test/resources/org/cairn/contracts/evolution/released-events.ndjson");
    private static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    @Test
    void everyEventsSchemaIsThatOfTheCode() throws IOException {
        for (var type : EventCatalogue.byName().values()) {
            var version = EventShapes.released().versionOf(type);
            var file = fileOf(version);
            var now = SchemaOfEvent.of(type);
            if (Files.exists(file)) {
                assertThat(SchemaChange.breaks(JSON.readTree(file), now))
                        .as("Readers of %s could not read what is written now: give it a new version", version)
                        .isEmpty();
            }
            if (Boolean.getBoolean("cairn.schemas.write")) {
                Files.createDirectories(FOLDER);
                Files.writeString(file, JSON.writeValueAsString(now) + "\n");
            }
            assertThat(file)
                    .as("%s: run with -Dcairn.schemas.write=true", version)
                    .exists();
            assertThat(JSON.readTree(file)).as(version.toString()).isEqualTo(now);
        }
    }

    @Test
    void everyVersionEverReleasedHasASchemaAndNothingElseHas() throws IOException {
        var expected = EventShapes.released().versions().stream()
                .map(version -> fileOf(version).getFileName().toString())
                .toList();
        try (var files = Files.list(FOLDER)) {
            assertThat(files.map(file -> file.getFileName().toString())).containsExactlyInAnyOrderElementsOf(expected);
        }
    }

    @Test
    void everyReleasedEventIsWhatItsSchemaSays() throws IOException {
        var registry = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);
        for (var line : Files.readAllLines(GOLDEN)) {
            var event = JSON.readTree(line);
            var version = new EventVersion(
                    event.get("type").asString(), event.get("version").asString());
            var schema = registry.getSchema(Files.readString(fileOf(version)), InputFormat.JSON);
            assertThat(schema.validate(JSON.writeValueAsString(event.get("payload")), InputFormat.JSON))
                    .as(line)
                    .isEmpty();
        }
    }

    /// What schemas would be good for if they took anything.
    @Test
    void aReleasedEventThatLosesWhatIsRequiredIsNotWhatItsSchemaSays() throws IOException {
        var registry = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);
        for (var line : Files.readAllLines(GOLDEN)) {
            var event = JSON.readTree(line);
            var version = new EventVersion(
                    event.get("type").asString(), event.get("version").asString());
            var schema = registry.getSchema(Files.readString(fileOf(version)), InputFormat.JSON);
            var damaged = ((ObjectNode) event.get("payload")).without("effectiveOn");
            assertThat(schema.validate(JSON.writeValueAsString(damaged), InputFormat.JSON))
                    .as(line)
                    .isNotEmpty();
        }
    }

    @Test
    void aMemberThatIsAddedBreaksNobody() {
        assertThat(breaks(schema -> properties(schema).set("campus", JSON.createObjectNode())))
                .isEmpty();
    }

    @Test
    void aMemberThatIsGoneIsFound() {
        assertThat(breaks(schema -> properties(schema).remove("cohort"))).containsExactly("cohort is gone");
    }

    @Test
    void aMemberOfAnotherTypeIsFound() {
        assertThat(breaks(schema -> ((ObjectNode) properties(schema).get("cohort")).put("type", "integer")))
                .containsExactly("cohort may now be [integer]");
    }

    @Test
    void aMemberThatMayNowBeMissingIsFound() {
        assertThat(breaks(schema -> {
                    var required = (ArrayNode) schema.get("required");
                    for (var i = required.size() - 1; i >= 0; i--) {
                        if (required.get(i).asString().equals("cohort")) required.remove(i);
                    }
                }))
                .containsExactly("cohort may now be missing");
    }

    @Test
    void aValueThatOldReadersDoNotKnowIsFound() {
        var before = SchemaOfEvent.of(EvidenceSubmitted.class);
        var after = before.deepCopy();
        var modes = after.findValues("enum").getFirst();
        ((ArrayNode) modes).add("telepathy");
        assertThat(SchemaChange.breaks(before, after)).singleElement().satisfies(told -> assertThat(told)
                .contains("telepathy"));
    }

    @Test
    void aKindThatOldReadersDoNotKnowIsFoundAndOneThatIsNotUsedAnyMoreBreaksNobody() {
        var before = SchemaOfEvent.of(CalculationPolicyPublished.class);
        var after = before.deepCopy();
        var kinds = (ArrayNode) after.findValues("anyOf").getFirst();
        var kind = JSON.createObjectNode();
        kind.putObject("properties").putObject("method").put("const", "by-lot");
        kinds.add(kind);
        assertThat(SchemaChange.breaks(before, after)).anyMatch(told -> told.contains("by-lot"));
        assertThat(SchemaChange.breaks(after, before)).isEmpty();
    }

    private static List<String> breaks(Consumer<ObjectNode> edit) {
        var before = SchemaOfEvent.of(LearnerEnrolled.class);
        var after = before.deepCopy();
        edit.accept(after);
        return SchemaChange.breaks(before, after);
    }

    private static ObjectNode properties(ObjectNode schema) {
        return (ObjectNode) schema.get("properties");
    }

    private static Path fileOf(EventVersion version) {
        return FOLDER.resolve("%s-%s.json".formatted(version.name(), version.version()));
    }
}

package org.cairn.contracts.evolution;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.cairn.contracts.evolution.UnreadableEventException.Obstacle;
import org.cairn.contracts.shared.DomainEvent;
import org.cairn.contracts.shared.Score;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.node.ObjectNode;

class EventShapesTest {

    /// The newest shape of what began as `kiln.PotFired#1`.
    record PotGlazed(UUID pot, String maker, String firm, Score degrees, int firings, LocalDate effectiveOn)
            implements DomainEvent {}

    /// Renames `temperature`, and splits `maker`, which was "firm/maker".
    private static final class SplitMaker implements EventStep {
        @Override
        public EventVersion from() {
            return new EventVersion("kiln.PotFired", "1");
        }

        @Override
        public EventVersion to() {
            return new EventVersion("kiln.PotFired", "2");
        }

        @Override
        public ObjectNode convert(ObjectNode payload) {
            var maker = payload.get("maker").asString().split("/");
            return payload.put("firm", maker[0])
                    .put("maker", maker[1])
                    .<ObjectNode>set("degrees", payload.remove("temperature"));
        }
    }

    /// Gives the type another name, and says what was never said.
    private static final class Glaze implements EventStep {
        @Override
        public EventVersion from() {
            return new EventVersion("kiln.PotFired", "2");
        }

        @Override
        public EventVersion to() {
            return new EventVersion("kiln.PotGlazed", "3");
        }

        @Override
        public ObjectNode convert(ObjectNode payload) {
            return payload.put("firings", 1);
        }
    }

    private static final UUID POT = new UUID(0, 1);
    private static final String PRECISE = "1240.123456789012345678901234567";
    private static final EventShapes SHAPES = shapes(new Glaze(), new SplitMaker());

    private static EventShapes shapes(EventStep... steps) {
        return new EventShapes(Map.of("kiln.PotGlazed", PotGlazed.class), List.of(steps));
    }

    private static DomainEvent read(String name, String version, String payload) {
        return SHAPES.read(name, version, payload.formatted(POT, PRECISE).getBytes(UTF_8));
    }

    private static final String FIRST = """
            {"pot": "%s", "maker": "leach/hamada", "temperature": %s, "effectiveOn": "2026-02-03"}""";
    private static final String SECOND = """
            {"pot": "%s", "firm": "leach", "maker": "hamada", "degrees": %s, "effectiveOn": "2026-02-03"}""";
    private static final String THIRD = SECOND.replace("{", "{\"firings\": 1, ");

    @Test
    void everyVersionIsReadAsTheNewestAndNumbersStayExact() {
        var newest =
                new PotGlazed(POT, "hamada", "leach", new Score(new BigDecimal(PRECISE)), 1, LocalDate.of(2026, 2, 3));
        assertThat(read("kiln.PotFired", "1", FIRST)).isEqualTo(newest);
        assertThat(read("kiln.PotFired", "2", SECOND)).isEqualTo(newest);
        assertThat(read("kiln.PotGlazed", "3", THIRD)).isEqualTo(newest);
    }

    @Test
    void itSaysWhatIsKnown() {
        assertThat(SHAPES.versionOf(PotGlazed.class)).hasToString("kiln.PotGlazed#3");
        assertThat(SHAPES.storedNames(PotGlazed.class)).containsExactlyInAnyOrder("kiln.PotFired", "kiln.PotGlazed");
        assertThat(SHAPES.versions().stream().map(EventVersion::toString))
                .containsExactlyInAnyOrder("kiln.PotFired#1", "kiln.PotFired#2", "kiln.PotGlazed#3");
        assertThat(SHAPES.newest(new EventVersion("kiln.PotFired", "1"))).contains(PotGlazed.class);
        assertThat(SHAPES.knows("kiln.PotFired")).isTrue();
        assertThat(SHAPES.knows("kiln.PotBroken")).isFalse();
    }

    @Test
    void whatIsUnknownHasAName() {
        unreadable(Obstacle.UNKNOWN_TYPE, "kiln.PotBroken", "1", THIRD, "newer release");
        unreadable(Obstacle.UNKNOWN_VERSION, "kiln.PotGlazed", "4", THIRD, "[3] are known");
        unreadable(Obstacle.UNKNOWN_VERSION, "kiln.PotFired", "3", THIRD, "[1, 2] are known");
    }

    @Test
    void whatIsBrokenHasANameWhereverItBreaks() {
        for (var broken : List.of("", "null", "[]", "7", "{", "{}", FIRST.replace("/", "-"))) {
            unreadable(Obstacle.BROKEN_PAYLOAD, "kiln.PotFired", "1", broken, "cannot be read");
        }
        unreadable(Obstacle.BROKEN_PAYLOAD, "kiln.PotGlazed", "3", "null", "cannot be read");
        unreadable(Obstacle.BROKEN_PAYLOAD, "kiln.PotGlazed", "3", THIRD.replace("-02-", "-13-"), "cannot be read");
    }

    private static void unreadable(Obstacle obstacle, String name, String version, String payload, String says) {
        assertThatThrownBy(() -> read(name, version, payload))
                .isInstanceOfSatisfying(UnreadableEventException.class, refused -> {
                    assertThat(refused.obstacle()).isEqualTo(obstacle);
                    assertThat(refused.stored()).isEqualTo(new EventVersion(name, version));
                })
                .hasMessageContaining(says)
                .hasMessageContaining(name + "#" + version);
    }

    private record Step(EventVersion from, EventVersion to) implements EventStep {
        @Override
        public ObjectNode convert(ObjectNode payload) {
            return payload;
        }

        static Step of(String from, String to) {
            var begin = from.split("#");
            var end = to.split("#");
            return new Step(new EventVersion(begin[0], begin[1]), new EventVersion(end[0], end[1]));
        }
    }

    @Test
    void stepsThatCannotBeMeantAreRefused() {
        assertThatThrownBy(() -> shapes(Step.of("a#1", "kiln.PotGlazed#2"), Step.of("a#1", "kiln.PotGlazed#2")))
                .hasMessage("Two steps begin at a#1");
        assertThatThrownBy(() -> shapes(Step.of("a#1", "a#2"))).hasMessageContaining("a#1 lead to no newest shape");
        assertThatThrownBy(() -> shapes(Step.of("a#1", "a#2"), Step.of("a#2", "a#1")))
                .hasMessageContaining("lead to no newest shape");
        assertThatThrownBy(() -> shapes(Step.of("kiln.PotGlazed#1", "a#2"))).hasMessageContaining("from the newest");
        assertThatThrownBy(() -> shapes(Step.of("a#1", "kiln.PotGlazed#2"), Step.of("b#1", "kiln.PotGlazed#3")))
                .hasMessageContaining("end at different versions");
    }
}

package org.cairn.contracts.evolution;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.axonframework.messaging.eventhandling.annotation.Event;
import org.cairn.contracts.EventCatalogue;
import org.junit.jupiter.api.Test;

/// Whatever was released is read for ever. `-Dcairn.golden.write=true` records the hashes of lines that were added.
class ReleasedEventsTest {

    @Test
    void everyVersionEverReleasedIsReadInTheNewestShape() throws IOException {
        if (Boolean.getBoolean("cairn.golden.write")) GoldenEvents.released().recordNewHashes();
        var golden = GoldenEvents.released();
        assertThat(golden.flaws(EventShapes.released())).isEmpty();
        assertThat(golden.lines()).hasSizeGreaterThanOrEqualTo(36);
    }

    @Test
    void newEventsAreStoredInTheVersionInWhichTheStepsEnd() {
        for (var type : EventCatalogue.byName().values()) {
            var event = type.getAnnotation(Event.class);
            assertThat(EventShapes.released().versionOf(type))
                    .hasToString("%s.%s#%s".formatted(event.namespace(), event.name(), event.version()));
        }
    }

    @Test
    void aVersionWithoutALineIsFound() throws IOException {
        assertThat(flaws(lines -> lines.removeIf(line -> line.contains("AuthorisationEnded"))))
                .contains("authorisation.AuthorisationEnded#1 has no line")
                .anyMatch(flaw -> flaw.contains("was taken away"));
    }

    @Test
    void aLineThatIsNotReadAnyMoreIsFound() throws IOException {
        assertThat(edited("\"cohort\":\"2013J\"", "\"cohort\":null"))
                .anyMatch(flaw -> flaw.contains("enrolment.LearnerEnrolled#1 cannot be read"));
        assertThat(edited("\"mode\":\"oral\"", "\"mode\":\"spoken\""))
                .anyMatch(flaw -> flaw.contains("evidence.EvidenceSubmitted#1 cannot be read"))
                .contains("EvidenceMode.ORAL is in no line");
    }

    @Test
    void aMemberThatTheNewestDoesNotKeepIsFound() throws IOException {
        assertThat(edited("\"cohort\":\"autumn\"", "\"cohort\":\"autumn\",\"campus\":\"north\""))
                .anyMatch(flaw -> flaw.contains("read and written, it is"));
    }

    @Test
    void aTagThatOldEventsDoNotHaveIsFound() throws IOException {
        assertThat(edited("\"tags\":[\"pathway=AAA\"]", "\"tags\":[]"))
                .anyMatch(flaw -> flaw.contains("but it is looked for under [pathway=AAA]"));
    }

    @Test
    void aMemberThatNoLineFillsIsFound() throws IOException {
        assertThat(edited("\"endsOn\":\"2015-06-30\"", "\"endsOn\":null"))
                .contains("PathwayDefinition.endsOn is in no line");
    }

    @Test
    void anEditedLineIsFoundEvenIfItIsStillRead() throws IOException {
        assertThat(edited("\"cohort\":\"2013J\"", "\"cohort\":\"2014J\""))
                .singleElement()
                .satisfies(flaw -> assertThat(flaw).matches("Line [0-9]+ was edited"));
    }

    @Test
    void anAddedLineWithoutAHashIsFound() throws IOException {
        assertThat(flaws(lines -> lines.add(lines.getFirst()))).singleElement().satisfies(flaw -> assertThat(flaw)
                .contains("has no recorded hash"));
    }

    private static List<String> edited(String what, String by) throws IOException {
        return flaws(lines -> {
            var before = List.copyOf(lines);
            lines.replaceAll(line -> line.replace(what, by));
            assertThat(lines).isNotEqualTo(before);
        });
    }

    private static List<String> flaws(Consumer<List<String>> damage) throws IOException {
        var golden = GoldenEvents.released();
        var lines = new ArrayList<>(golden.lines());
        damage.accept(lines);
        return new GoldenEvents(lines, golden.hashes()).flaws(EventShapes.released());
    }
}

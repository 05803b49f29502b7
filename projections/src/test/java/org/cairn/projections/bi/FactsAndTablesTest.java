package org.cairn.projections.bi;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.cairn.projections.history.University;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// Facts stand in the tables as the fold gave them, and reports see the same whichever way they came.
class FactsAndTablesTest {
    private static final long SEED = Long.getLong("cairn.seed", System.nanoTime());
    private static final Instant THEN = Instant.parse("2026-03-01T10:00:00.123456Z");

    private final BiDatabase bi = new BiDatabase();

    @AfterEach
    void close() {
        bi.close();
    }

    @Test
    void everyKindOfFactComesBackFromItsTableAsItWas() {
        bi.feed(THEN, GoldenEvents.all());
        var tables = bi.fromTables(null);

        assertThat(kinds(tables))
                .as("kinds of facts that some event gives")
                .containsExactlyInAnyOrderElementsOf(
                        FactTables.ALL.stream().map(FactTable::kind).collect(Collectors.toSet()));
        var known = new HashSet<>(tables);
        // Golden lines have one id twice where a release is told in two versions: the first row stays.
        assertThat(bi.fromMemory())
                .filteredOn(fact -> FactTables.of(fact).key().contains("_position"))
                .allSatisfy(fact -> assertThat(known).contains(fact));
        assertThat(new HashSet<>(bi.fromMemory())).containsAll(known);
    }

    private static Set<Class<?>> kinds(Iterable<Fact> facts) {
        var kinds = new HashSet<Class<?>>();
        for (var fact : facts) kinds.add(fact.getClass());
        return kinds;
    }

    @Test
    void theFactsOfAUniversityAreTheSameFromMemoryAndFromTables() {
        bi.feed(THEN, University.events(SEED, 40));
        assertThat(bi.fromTables(null)).as("seed %d", SEED).containsExactlyInAnyOrderElementsOf(bi.fromMemory());
    }

    @Test
    void aProgrammeIsTheSameInWhateverOrderAndFromWhereverItsFactsCome() {
        var events = University.events(SEED, 40);
        bi.feed(THEN, events.subList(0, events.size() / 2));
        bi.feed(THEN.plusSeconds(3600), events.subList(events.size() / 2, events.size()));
        var shuffled = new ArrayList<>(bi.fromMemory());
        Collections.shuffle(shuffled, new Random(SEED));
        for (var asKnownAt : Arrays.asList(null, THEN.plusSeconds(1), THEN)) {
            same(Programme.of("AAA", shuffled, asKnownAt), bi.programme("AAA", asKnownAt));
        }
        assertThat(bi.programme("AAA", null).marks())
                .as("seed %d", SEED)
                .hasSizeGreaterThan(bi.programme("AAA", THEN).marks().size());
    }

    private static void same(Programme one, Programme other) {
        for (var table : FactTables.ALL) {
            assertThat(one.all(table.kind())).as("seed %d", SEED).isEqualTo(other.all(table.kind()));
        }
        assertThat(one.participations()).isEqualTo(other.participations());
        assertThat(one.marks()).isEqualTo(other.marks());
        assertThat(one.reached()).isEqualTo(other.reached());
        assertThat(one.mastered()).isEqualTo(other.mastered());
        assertThat(one.visits()).isEqualTo(other.visits());
        assertThat(one.position()).isEqualTo(other.position());
    }
}

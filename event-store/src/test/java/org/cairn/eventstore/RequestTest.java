package org.cairn.eventstore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cairn.eventstore.TestEvents.append;
import static org.cairn.eventstore.TestEvents.at;
import static org.cairn.eventstore.TestEvents.bytes;
import static org.cairn.eventstore.TestEvents.engine;
import static org.cairn.eventstore.TestEvents.event;
import static org.cairn.eventstore.TestEvents.failure;
import static org.cairn.eventstore.TestEvents.log;
import static org.cairn.eventstore.TestEvents.none;
import static org.cairn.eventstore.TestEvents.request;
import static org.cairn.eventstore.TestEvents.tagged;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.assertj.core.api.Assertions;
import org.axonframework.eventsourcing.eventstore.AppendCondition;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class RequestTest {
    private final TestDatabase database = TestDatabase.create();
    private final PostgresEventStorageEngine one = engine(database, EngineSettings.defaults());
    private final PostgresEventStorageEngine other = engine(database, EngineSettings.defaults());

    @AfterEach
    void close() {
        one.close();
        other.close();
        database.close();
    }

    @Test
    void aRequestLeavesWhatItWasGivenForEveryEngine() {
        append(one, AppendCondition.none(), event("t", "0")).join();
        append(one, AppendCondition.none(), request("key", "body"), event("t", "1"), event("t", "2"))
                .join();
        for (var engine : List.of(one, other)) {
            var left = engine.request(bytes("key")).orElseThrow();
            assertThat(left.fingerprint()).isEqualTo(bytes("body"));
            assertThat(left.answer()).isEqualTo(bytes("answer to body"));
            assertThat(left.lastPosition()).isEqualTo(3);
            assertThat(engine.request(bytes("other"))).isEmpty();
        }
    }

    @Test
    void aRepeatAddsNothingWhicheverEngineHearsIt() {
        append(one, AppendCondition.none(), request("key", "body"), event("t", "1"))
                .join();
        for (var engine : List.of(one, other)) {
            assertThat(failure(append(engine, AppendCondition.none(), request("key", "body"), event("t", "1"))))
                    .isInstanceOf(DuplicateRequestException.class);
        }
        assertThat(log(database)).hasSize(1);
    }

    @Test
    void aRepeatIsCalledARepeatEvenIfItIsInConflictWithItself() {
        for (var engine : List.of(one, other)) {
            var first = append(engine, none(tagged("a=1"), at(0)), request("key", "body"), event("t", "1", "a=1"));
            if (engine == one) {
                first.join();
            } else {
                assertThat(failure(first)).isInstanceOf(DuplicateRequestException.class);
            }
            assertThat(failure(
                            append(engine, none(tagged("a=1"), at(0)), request("key", "body"), event("t", "1", "a=1"))))
                    .isInstanceOf(DuplicateRequestException.class);
        }
    }

    @Test
    void aRefusedAppendLeavesNoRequest() {
        append(one, AppendCondition.none(), event("t", "1", "a=1")).join();
        assertThat(failure(append(one, none(tagged("a=1"), at(0)), request("key", "body"), event("t", "2", "a=1"))))
                .isNotNull();
        assertThat(one.request(bytes("key"))).isEmpty();
        append(one, none(tagged("a=1"), at(1)), request("key", "body"), event("t", "2", "a=1"))
                .join();
        assertThat(other.request(bytes("key"))).isPresent();
    }

    @Test
    void ofManyAtOnceFromTwoEnginesEachKeyIsAppendedOnceAndOthersAreNotDisturbed() {
        int keys = 40;
        int repeats = 10;
        var keyed = new ArrayList<List<CompletableFuture<Long>>>();
        var unkeyed = new ArrayList<CompletableFuture<Long>>();
        for (int key = 0; key < keys; key++) {
            keyed.add(new ArrayList<>());
        }
        for (int repeat = 0; repeat < repeats; repeat++) {
            for (int key = 0; key < keys; key++) {
                var engine = (key + repeat) % 2 == 0 ? one : other;
                var request = request("key " + key, "body");
                keyed.get(key)
                        .add(append(
                                engine,
                                AppendCondition.none(),
                                request,
                                event("keyed", "" + key),
                                event("keyed", "" + key)));
                unkeyed.add(append(engine, AppendCondition.none(), event("unkeyed", "" + key)));
            }
        }
        unkeyed.forEach(append -> assertThat(failure(append)).isNull());
        for (var appends : keyed) {
            var failures = appends.stream()
                    .map(TestEvents::failure)
                    .filter(f -> f != null)
                    .toList();
            assertThat(failures).hasSize(repeats - 1).allMatch(f -> f instanceof DuplicateRequestException);
        }
        var log = log(database);
        assertThat(log).hasSize(keys * 2 + keys * repeats);
        for (int key = 0; key < keys; key++) {
            long last = one.request(bytes("key " + key)).orElseThrow().lastPosition();
            var event = log.get(Math.toIntExact(last) - 1);
            assertThat(event.type()).isEqualTo("keyed");
            assertThat(TestEvents.text(event)).isEqualTo("" + key);
        }
    }

    @Test
    void whatCannotBeAKeyIsRefused() {
        Assertions.assertThatThrownBy(() -> request("", "body")).isInstanceOf(IllegalArgumentException.class);
        Assertions.assertThatThrownBy(() -> request("k".repeat(257), "body"))
                .isInstanceOf(IllegalArgumentException.class);
    }
}

package org.cairn.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cairn.command.University.*;

import java.util.SplittableRandom;
import java.util.UUID;
import org.cairn.contracts.learner.LearnerId;
import org.cairn.contracts.learner.LearnerRegistered;
import org.junit.jupiter.api.Test;

class FreshEventsTest {

    private final FreshEvents fresh = new FreshEvents();

    @Test
    void whatWasHandedOverLastIsFoundByItsIdentifier() {
        var registered = registered(7);
        fresh.put("one", registered);
        assertThat(fresh.get("one")).isSameAs(registered);
        assertThat(fresh.get("another")).isNull();
    }

    @Test
    void ofMoreThanItHoldsSomeAreForgottenAndNoneIsTakenForAnother() {
        var random = new SplittableRandom(42);
        var identifiers = random.longs(100_000)
                .mapToObj(each -> new UUID(each, each).toString())
                .toList();
        for (var each : identifiers)
            fresh.put(each, registered(UUID.fromString(each).getMostSignificantBits()));
        var found = 0;
        for (var each : identifiers) {
            var event = fresh.get(each);
            if (event == null) continue;
            found++;
            assertThat(event).isEqualTo(registered(UUID.fromString(each).getMostSignificantBits()));
        }
        assertThat(found).isBetween(10_000, 1 << 15);
    }

    private static LearnerRegistered registered(long id) {
        return new LearnerRegistered(new LearnerId(new UUID(id, id)), MONDAY);
    }
}

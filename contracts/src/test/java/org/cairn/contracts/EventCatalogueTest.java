package org.cairn.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Objects;
import org.axonframework.eventsourcing.annotation.EventTag;
import org.axonframework.messaging.eventhandling.annotation.Event;
import org.junit.jupiter.api.Test;

class EventCatalogueTest {

    @Test
    void everyStoredNameIsTheOneInTheAnnotation() {
        assertThat(EventCatalogue.byName()).isNotEmpty().allSatisfy((name, type) -> {
            var event = Objects.requireNonNull(type.getAnnotation(Event.class), () -> type + " lacks @Event");
            assertThat(event.namespace() + "." + event.name()).isEqualTo(name);
            assertThat(event.version()).matches("[0-9]+");
        });
    }

    @Test
    void everyEventCanBeFoundAgainByAtLeastOneTag() {
        assertThat(EventCatalogue.byName().values())
                .allSatisfy(type -> assertThat(Arrays.stream(type.getDeclaredFields()))
                        .anyMatch(field -> field.isAnnotationPresent(EventTag.class)));
    }
}

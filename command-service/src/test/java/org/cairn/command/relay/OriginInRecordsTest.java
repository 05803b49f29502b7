package org.cairn.command.relay;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.common.header.Headers;
import org.cairn.contracts.distribution.Topics;
import org.cairn.contracts.shared.Envelope;
import org.cairn.eventstore.StoredEvent;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/// What a record says of how its event came about.
class OriginInRecordsTest {

    /// The example of W3C Trace Context, section 3.2.
    private static final String PARENT = "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01";

    private static final String REQUEST = "0190d2c5-0000-7000-8000-000000000001";

    @Test
    void carriesTheTraceAsExtensionAndAsHeaderAndTheRequestAsCorrelation() {
        var headers = headers(Map.of(Envelope.TRACE_PARENT, PARENT, Envelope.CORRELATION_ID, REQUEST));
        assertThat(text(headers, "ce_traceparent")).isEqualTo(PARENT);
        assertThat(text(headers, "traceparent")).isEqualTo(PARENT);
        assertThat(text(headers, "ce_correlationid")).isEqualTo(REQUEST);
    }

    @Test
    void saysNothingOfAnEventOfWhichNothingIsKnown() {
        var headers = headers(Map.of());
        assertThat(text(headers, "ce_traceparent")).isNull();
        assertThat(text(headers, "traceparent")).isNull();
        assertThat(text(headers, "ce_correlationid")).isNull();
    }

    @Test
    void whoActedStaysInTheLog() {
        var actor = "0190d2c5-0000-7000-8000-0000000000aa";
        for (var header : headers(Map.of(Envelope.ACTOR, actor))) {
            assertThat(new String(header.value(), StandardCharsets.UTF_8)).doesNotContain(actor);
        }
    }

    private static Headers headers(Map<String, String> metadata) {
        var event = new StoredEvent(
                1,
                UUID.randomUUID(),
                "enrolment.LearnerEnrolled",
                "1",
                Instant.parse("2026-01-15T00:00:00Z"),
                "{}".getBytes(StandardCharsets.UTF_8),
                metadata,
                List.of("learner=0190d2c5-0000-7000-8000-000000000002"));
        return new Records(new Topics("cairn"), URI.create("urn:cairn:log"))
                .of(event)
                .getFirst()
                .headers();
    }

    private static @Nullable String text(Headers headers, String name) {
        var header = headers.lastHeader(name);
        return header == null ? null : new String(header.value(), StandardCharsets.UTF_8);
    }
}

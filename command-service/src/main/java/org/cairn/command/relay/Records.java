package org.cairn.command.relay;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URI;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Headers;
import org.cairn.contracts.EventCatalogue;
import org.cairn.contracts.distribution.EventAttributes;
import org.cairn.contracts.distribution.Topics;
import org.cairn.contracts.evidence.GroupWorkDeclared;
import org.cairn.contracts.evolution.EventShapes;
import org.cairn.contracts.shared.Envelope;
import org.cairn.contracts.shared.Tags;
import org.cairn.eventstore.StoredEvent;

/// The records that an event is published as: one, or for a work of several authors one for each.
///
/// Written without the SDK of CloudEvents, which takes a third of the relay's time; tests read what is sent with it.
/// Used by one thread.
final class Records {
    private static final String LEARNER = Tags.LEARNER + "=";
    private static final String GROUP_WORK = EventCatalogue.nameOf(GroupWorkDeclared.class);

    private static final byte[] JSON = "application/json".getBytes(UTF_8);
    private static final byte[] SPEC_VERSION = "1.0".getBytes(UTF_8);

    private final Topics topics;
    private final byte[] source;
    private final Map<Version, Named> types = new HashMap<>();

    /// @param source of all events: the institution's log
    Records(Topics topics, URI source) {
        this.topics = topics;
        this.source = source.toString().getBytes(UTF_8);
    }

    List<ProducerRecord<String, byte[]>> of(StoredEvent event) {
        var records = new ArrayList<ProducerRecord<String, byte[]>>(1);
        for (var learner : learners(event)) records.add(record(topics.learners(), learner, event));
        if (records.isEmpty()) records.add(record(topics.reference(), subject(event), event));
        return records;
    }

    /// The learners that it concerns: those it is tagged with, and the authors of a work.
    static List<String> learners(StoredEvent event) {
        var learners = new ArrayList<String>(1);
        for (var tag : event.tags()) {
            if (tag.startsWith(LEARNER)) learners.add(tag.substring(LEARNER.length()));
        }
        if (learners.isEmpty() && event.type().equals(GROUP_WORK)) {
            var declared =
                    (GroupWorkDeclared) EventShapes.released().read(event.type(), event.version(), event.payload());
            for (var author : declared.authors()) learners.add(author.learner().toString());
        }
        return learners;
    }

    private static String subject(StoredEvent event) {
        return event.tags().stream()
                .filter(tag -> tag.startsWith(LEARNER))
                .findFirst()
                .or(() -> event.tags().stream().findFirst())
                .orElseGet(() -> "event=" + event.eventId());
    }

    /// CloudEvents in the binary mode of its Kafka protocol binding: attributes are headers, the event is the value.
    private ProducerRecord<String, byte[]> record(String topic, String key, StoredEvent event) {
        var record = new ProducerRecord<>(topic, null, event.recordedAt().toEpochMilli(), key, event.payload());
        var headers = record.headers();
        headers.add("content-type", JSON);
        headers.add("ce_specversion", SPEC_VERSION);
        attribute(headers, "id", event.eventId().toString());
        headers.add("ce_source", source);
        var type = types.computeIfAbsent(new Version(event.type(), event.version()), Records::named);
        headers.add("ce_type", type.type());
        headers.add("ce_dataschema", type.schema());
        attribute(headers, "subject", subject(event));
        attribute(headers, "time", event.recordedAt().toString());
        attribute(headers, EventAttributes.PARTITION_KEY, key);
        attribute(headers, EventAttributes.POSITION, Long.toString(event.position()));
        var correlation = event.metadata().get(Envelope.CORRELATION_ID);
        if (correlation != null) attribute(headers, EventAttributes.CORRELATION, correlation);
        var parent = event.metadata().get(Envelope.TRACE_PARENT);
        if (parent != null) {
            attribute(headers, EventAttributes.TRACE_PARENT, parent);
            headers.add(EventAttributes.TRACE_PARENT, parent.getBytes(UTF_8));
        }
        return record;
    }

    private static void attribute(Headers headers, String name, String value) {
        headers.add("ce_" + name, value.getBytes(UTF_8));
    }

    private record Version(String type, String version) {}

    /// What is the same in all events of a version.
    private record Named(byte[] type, byte[] schema) {}

    private static Named named(Version version) {
        return new Named(
                (EventAttributes.TYPE_PREFIX + version.type()).getBytes(UTF_8),
                EventAttributes.schema(version.type(), version.version())
                        .toString()
                        .getBytes(UTF_8));
    }
}

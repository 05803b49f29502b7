package org.cairn.command.relay;

import io.cloudevents.CloudEvent;
import io.cloudevents.core.builder.CloudEventBuilder;
import io.cloudevents.core.data.BytesCloudEventData;
import io.cloudevents.kafka.KafkaMessageFactory;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.cairn.contracts.EventCatalogue;
import org.cairn.contracts.distribution.EventAttributes;
import org.cairn.contracts.distribution.Topics;
import org.cairn.contracts.evidence.GroupWorkDeclared;
import org.cairn.contracts.evolution.EventShapes;
import org.cairn.contracts.shared.Envelope;
import org.cairn.contracts.shared.Tags;
import org.cairn.eventstore.StoredEvent;

/// The records that an event is published as: one, or for a work of several authors one for each.
final class Records {
    private static final String LEARNER = Tags.LEARNER + "=";
    private static final String GROUP_WORK = EventCatalogue.nameOf(GroupWorkDeclared.class);

    private final Topics topics;
    private final URI source;

    /// @param source of all events: the institution's log
    Records(Topics topics, URI source) {
        this.topics = topics;
        this.source = source;
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

    private ProducerRecord<String, byte[]> record(String topic, String key, StoredEvent event) {
        var record = KafkaMessageFactory.<String>createWriter(
                        topic, null, event.recordedAt().toEpochMilli(), key)
                .writeBinary(cloudEvent(key, event));
        var parent = event.metadata().get(Envelope.TRACE_PARENT);
        if (parent != null) {
            record.headers().add(EventAttributes.TRACE_PARENT, parent.getBytes(StandardCharsets.US_ASCII));
        }
        return record;
    }

    private CloudEvent cloudEvent(String key, StoredEvent event) {
        var attributes = CloudEventBuilder.v1()
                .withId(event.eventId().toString())
                .withSource(source)
                .withType(EventAttributes.TYPE_PREFIX + event.type())
                .withDataSchema(EventAttributes.schema(event.type(), event.version()))
                .withSubject(subject(event))
                .withTime(event.recordedAt().atOffset(ZoneOffset.UTC))
                .withExtension(EventAttributes.PARTITION_KEY, key)
                .withExtension(EventAttributes.POSITION, Long.toString(event.position()))
                .withData("application/json", BytesCloudEventData.wrap(event.payload()));
        var correlation = event.metadata().get(Envelope.CORRELATION_ID);
        if (correlation != null) attributes.withExtension(EventAttributes.CORRELATION, correlation);
        var parent = event.metadata().get(Envelope.TRACE_PARENT);
        if (parent != null) attributes.withExtension(EventAttributes.TRACE_PARENT, parent);
        return attributes.build();
    }
}

package org.cairn.command.relay;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import org.cairn.command.relay.MadeUpLog.MadeUp;
import org.cairn.contracts.distribution.EventAttributes;
import org.cairn.contracts.distribution.Topics;
import org.cairn.eventstore.StoredEvent;
import tools.jackson.databind.json.JsonMapper;

/// The contract of the topics after AsyncAPI 3.0: made from the schemas of the events and from how records are made.
final class AsyncApiDocument {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String SCHEMAS = "../../contracts/src/main/resources/org/cairn/contracts/schema/";
    private static final String UUID_PATTERN = "^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$";
    private static final UUID EXAMPLE = UUID.fromString("0198c1de-7c00-7000-8000-000000000001");

    /// By name of a message: an event of each version of each type.
    private final Map<String, List<MadeUp>> messages = new TreeMap<>();

    AsyncApiDocument() throws IOException {
        for (var event : MadeUpLog.released()) {
            messages.computeIfAbsent(nameOf(event.type(), event.version()), _ -> new ArrayList<>())
                    .add(event);
        }
    }

    /// As in the name of the file of its schema.
    static String nameOf(String type, String version) {
        return type + "-" + version;
    }

    Map<String, Object> tree() {
        var topics = new Topics(Topics.PREFIX);
        var tree = new LinkedHashMap<String, Object>();
        tree.put("asyncapi", "3.0.0");
        tree.put(
                "info",
                map(
                        "title", "Cairn: topics",
                        "version", "1",
                        "description", """
                                The log of a Cairn installation as it is published to Kafka: every event that was recorded, \
                                in CloudEvents 1.0 binary mode. What is promised, and what is not: docs/concepts/topics.md. \
                                Made from the catalogue of events by AsyncApiTest; do not edit.""",
                        "license", map("name", "Apache-2.0")));
        tree.put("defaultContentType", "application/json");
        tree.put(
                "channels",
                map(
                        "learners",
                                channel(
                                        topics.learners(),
                                        "What happened to learners. The key is the learner; what concerns several is there "
                                                + "once for each.",
                                        true),
                        "reference",
                                channel(
                                        topics.reference(),
                                        "All else: frameworks, pathways, staff, operations. The key is the event's first "
                                                + "tag; one partition.",
                                        false)));
        tree.put(
                "operations",
                map(
                        "publishLearners", operation("learners"),
                        "publishReference", operation("reference")));
        tree.put("components", map("schemas", map("headers", headers()), "messages", messages()));
        return tree;
    }

    private static Map<String, Object> operation(String channel) {
        return map("action", "send", "channel", reference("#/channels/" + channel));
    }

    private Map<String, Object> channel(String address, String description, boolean ofLearners) {
        var on = new LinkedHashMap<String, Object>();
        for (var name : messages.keySet()) {
            if (concernsLearners(name) == ofLearners) on.put(name, reference("#/components/messages/" + name));
        }
        return map(
                "address",
                address,
                "description",
                description + " The first word of the name is the prefix of the installation.",
                "messages",
                on,
                "bindings",
                map("kafka", map("topic", address, "bindingVersion", "0.5.0")));
    }

    /// Whether it comes under the key of a learner.
    boolean concernsLearners(String message) {
        var kinds = new TreeSet<Boolean>();
        for (var event : messages.getOrDefault(message, List.of())) {
            kinds.add(!Records.learners(stored(event)).isEmpty());
        }
        if (kinds.size() != 1) throw new IllegalStateException(message + " is sometimes a learner's: " + kinds);
        return kinds.first();
    }

    private static StoredEvent stored(MadeUp event) {
        return new StoredEvent(
                1,
                EXAMPLE,
                event.type(),
                event.version(),
                Instant.parse("2026-01-15T09:30:00Z"),
                event.payload().getBytes(StandardCharsets.UTF_8),
                Map.of(),
                event.tags());
    }

    private static Map<String, Object> headers() {
        var properties = new LinkedHashMap<String, Object>();
        properties.put("content-type", map("const", "application/json"));
        properties.put("ce_specversion", map("const", "1.0"));
        properties.put(
                "ce_id",
                map(
                        "type",
                        "string",
                        "pattern",
                        UUID_PATTERN,
                        "description",
                        "Of the event, the same in every copy: whoever must not take it in twice goes by it."));
        properties.put(
                "ce_source",
                map(
                        "type",
                        "string",
                        "format",
                        "uri-reference",
                        "description",
                        "Which log it is: the setting cairn.relay.source."));
        properties.put(
                "ce_type",
                map(
                        "type",
                        "string",
                        "pattern",
                        "^org\\.cairn\\.[a-z]+\\.[A-Za-z]+$",
                        "description",
                        "org.cairn. and the name of the event."));
        properties.put(
                "ce_dataschema",
                map(
                        "type",
                        "string",
                        "pattern",
                        "^urn:cairn:schema:[a-z]+\\.[A-Za-z]+-[0-9]+$",
                        "description",
                        "The name of the file of its JSON Schema; the number is the version of the type."));
        properties.put(
                "ce_subject",
                map(
                        "type",
                        "string",
                        "pattern",
                        "^[^=]+=.+$",
                        "description",
                        "What it happened to: learner=ID, or its first tag."));
        properties.put("ce_time", map("type", "string", "format", "date-time", "description", "When it was recorded."));
        properties.put(
                "ce_partitionkey", map("type", "string", "minLength", 1, "description", "The key of the record."));
        properties.put(
                "ce_position",
                map(
                        "type",
                        "string",
                        "pattern",
                        "^[1-9][0-9]*$",
                        "description",
                        "Its place in the log: 1, 2, 3, … without a gap, in the order in which events were committed."));
        var required = List.copyOf(properties.keySet());
        properties.put(
                "ce_correlationid",
                map(
                        "type",
                        "string",
                        "description",
                        "What followed from one request has the same. Only where the event came by a request."));
        properties.put(
                "ce_traceparent",
                map(
                        "type",
                        "string",
                        "description",
                        "The span in which it was appended, after W3C Trace Context. Only where traces are recorded."));
        properties.put(
                "traceparent",
                map("type", "string", "description", "The same, for consumers that know of traces only."));
        return map("type", "object", "properties", properties, "required", required);
    }

    private Map<String, Object> messages() {
        var all = new LinkedHashMap<String, Object>();
        messages.forEach((name, events) -> {
            var event = events.getFirst();
            var record = new Records(new Topics(Topics.PREFIX), RelaySettings.SOURCE)
                    .of(stored(event))
                    .getFirst();
            var headers = new TreeMap<String, String>();
            for (var header : record.headers()) {
                headers.put(header.key(), new String(header.value(), StandardCharsets.UTF_8));
            }
            all.put(
                    name,
                    map(
                            "name", name,
                            "title", event.type() + ", version " + event.version(),
                            "contentType", "application/json",
                            "headers",
                                    map(
                                            "allOf",
                                            List.of(
                                                    reference("#/components/schemas/headers"),
                                                    map(
                                                            "properties",
                                                            map(
                                                                    "ce_type",
                                                                    map(
                                                                            "const",
                                                                            EventAttributes.TYPE_PREFIX + event.type()),
                                                                    "ce_dataschema",
                                                                    map(
                                                                            "const",
                                                                            EventAttributes.schema(
                                                                                            event.type(),
                                                                                            event.version())
                                                                                    .toString()))))),
                            "payload",
                                    map(
                                            "schemaFormat",
                                            "application/schema+json;version=2020-12",
                                            "schema",
                                            reference(SCHEMAS + name + ".json")),
                            "bindings",
                                    map(
                                            "kafka",
                                            map(
                                                    "key",
                                                    concernsLearners(name)
                                                            ? map("type", "string", "pattern", UUID_PATTERN)
                                                            : map("type", "string", "minLength", 1),
                                                    "bindingVersion",
                                                    "0.5.0")),
                            "examples",
                                    List.of(map(
                                            "headers",
                                            headers,
                                            "payload",
                                            JSON.readValue(event.payload(), Object.class)))));
        });
        return all;
    }

    private static Map<String, Object> reference(String to) {
        return map("$ref", to);
    }

    private static Map<String, Object> map(Object... keysAndValues) {
        var map = new LinkedHashMap<String, Object>();
        for (var index = 0; index < keysAndValues.length; index += 2) {
            map.put((String) keysAndValues[index], keysAndValues[index + 1]);
        }
        return map;
    }
}

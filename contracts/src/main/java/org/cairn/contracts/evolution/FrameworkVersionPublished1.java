package org.cairn.contracts.evolution;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.cairn.contracts.shared.CanonicalJson;
import org.cairn.contracts.shared.NameUuid;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// Version 2 has identifiers, which for what had none follow from framework, version and codes; and the checksum.
final class FrameworkVersionPublished1 implements EventStep {

    private static final String NAME = "framework.FrameworkVersionPublished";

    @Override
    public EventVersion from() {
        return new EventVersion(NAME, "1");
    }

    @Override
    public EventVersion to() {
        return new EventVersion(NAME, "2");
    }

    @Override
    public ObjectNode convert(ObjectNode payload) {
        var framework = "urn:cairn:framework:" + payload.get("framework").asString();
        var definition = (ObjectNode) payload.get("definition");
        withoutNulls(definition);
        identify(definition, framework + ":version:" + payload.get("version").asString());
        for (var item : definition.get("competencies")) {
            withoutNulls((ObjectNode) item);
            identify((ObjectNode) item, framework + ":item:" + item.get("code").asString());
        }
        payload.put("checksum", CanonicalJson.sha256(CanonicalJson.of(plain(definition))));
        return payload;
    }

    private static void withoutNulls(ObjectNode object) {
        object.removeIf(JsonNode::isNull);
    }

    private static void identify(ObjectNode object, String name) {
        UUID identifier = NameUuid.of(name);
        object.put("identifier", identifier.toString());
    }

    /// Version 1 has strings, lists and objects only.
    private static Object plain(JsonNode node) {
        if (node.isArray()) {
            return node.valueStream().map(FrameworkVersionPublished1::plain).toList();
        }
        if (!node.isObject()) return node.asString();
        Map<String, Object> members = new LinkedHashMap<>();
        for (var member : node.properties()) members.put(member.getKey(), plain(member.getValue()));
        return members;
    }
}

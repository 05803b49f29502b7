package org.cairn.contracts.schema;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.MissingNode;
import tools.jackson.databind.node.ObjectNode;

/// What in a changed schema whoever reads by the old one could not read.
///
/// A reader by the old schema takes what that says to be there, of the type that it says, with one of the values
/// that it lists; it passes over members that it does not know. So members may be added, and become required; nothing
/// that it relies on may go, become optional or null, or take on other values.
final class SchemaChange {

    private final JsonNode before;
    private final JsonNode after;
    private final List<String> breaks = new ArrayList<>();
    private final Set<String> seen = new HashSet<>();

    private SchemaChange(JsonNode before, JsonNode after) {
        this.before = before;
        this.after = after;
    }

    /// In sentences; empty if whoever could read the one can read the other.
    static List<String> breaks(JsonNode before, JsonNode after) {
        var change = new SchemaChange(before, after);
        change.compare("the event", before, after);
        return change.breaks;
    }

    private void compare(String where, JsonNode old, JsonNode now) {
        // Of a tree, a kind is compared once, however deep it may stand.
        if (old.has("$ref") && !seen.add(old.get("$ref") + " " + now.path("$ref"))) return;
        old = whole(old, before);
        now = whole(now, after);
        var types = typesOf(now);
        types.removeAll(typesOf(old));
        if (!types.isEmpty()) breaks.add("%s may now be %s".formatted(where, types));
        same(where, "format", old, now);
        same(where, "const", old, now);
        values(where, old, now);
        members(where, old, now);
        if (old.has("items")) compare(where + "[]", old.get("items"), now.path("items"));
        kinds(where, old, now);
    }

    private void members(String where, JsonNode old, JsonNode now) {
        var stillRequired = texts(now.path("required"));
        for (var member : old.path("properties").properties()) {
            var name = where.equals("the event") ? member.getKey() : where + "." + member.getKey();
            var newer = now.path("properties").path(member.getKey());
            if (newer instanceof MissingNode) {
                breaks.add("%s is gone".formatted(name));
                continue;
            }
            if (texts(old.path("required")).contains(member.getKey()) && !stillRequired.contains(member.getKey())) {
                breaks.add("%s may now be missing".formatted(name));
            }
            compare(name, member.getValue(), newer);
        }
    }

    private void values(String where, JsonNode old, JsonNode now) {
        if (!old.has("enum")) return;
        var added = texts(now.path("enum"));
        added.removeAll(texts(old.get("enum")));
        if (!now.has("enum")) breaks.add("%s may now be anything".formatted(where));
        else if (!added.isEmpty()) breaks.add("%s may now be %s".formatted(where, added));
    }

    /// The kinds of a sealed interface, told apart by the constant of one member.
    private void kinds(String where, JsonNode old, JsonNode now) {
        for (var name : List.of("anyOf", "oneOf", "allOf")) {
            if (!old.has(name) && !now.has(name)) continue;
            for (var kind : now.path(name)) {
                var same = counterpart(kind, old.path(name));
                if (same == null) breaks.add("%s may now be of another kind, %s".formatted(where, tell(kind)));
                else compare("%s as %s".formatted(where, tell(kind)), same, kind);
            }
        }
    }

    private @Nullable JsonNode counterpart(JsonNode kind, JsonNode among) {
        for (var each : among) {
            if (tell(each, before).equals(tell(kind, after))) return each;
        }
        return null;
    }

    private String tell(JsonNode kind) {
        return tell(kind, after);
    }

    /// By the constant that it is known by; else by its type.
    private static String tell(JsonNode kind, JsonNode root) {
        var part = whole(kind, root);
        for (var member : part.path("properties").properties()) {
            var constant = member.getValue().path("const");
            if (!constant.isMissingNode()) return constant.asString();
        }
        return typesOf(part).toString();
    }

    private void same(String where, String keyword, JsonNode old, JsonNode now) {
        if (old.has(keyword) && !old.get(keyword).equals(now.path(keyword))) {
            breaks.add("%s has another %s".formatted(where, keyword));
        }
    }

    /// With what it refers to, as both must hold (JSON Schema 2020-12, core, 8.2.3.1).
    private static JsonNode whole(JsonNode schema, JsonNode root) {
        if (!schema.has("$ref")) return schema;
        var reference = schema.get("$ref").asString();
        var whole = (ObjectNode) whole(root.at(reference.substring(1)), root).deepCopy();
        for (var keyword : schema.properties()) {
            switch (keyword.getKey()) {
                case "$ref" -> {}
                case "properties" -> whole.withObject("properties").setAll((ObjectNode) keyword.getValue());
                case "required" -> whole.withArray("required").addAll((ArrayNode) keyword.getValue());
                default -> whole.set(keyword.getKey(), keyword.getValue());
            }
        }
        return whole;
    }

    private static Set<String> typesOf(JsonNode schema) {
        var type = schema.path("type");
        return type.isString() ? new TreeSet<>(Set.of(type.asString())) : texts(type);
    }

    private static Set<String> texts(JsonNode array) {
        var texts = new TreeSet<String>();
        for (var each : array) texts.add(each.asString());
        return texts;
    }
}

package org.cairn.command.caseformat;

import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.cairn.command.CommandRejected;
import org.cairn.command.Particular;
import org.cairn.command.caseformat.CaseNotice.Kind;
import org.cairn.contracts.framework.FrameworkReason;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.json.JsonFactory;

/// JSON as maps, lists, texts, numbers and truths. Unlike a mapper it sees when a member is there twice: harmless if it
/// says the same, and refused if not, as nobody could tell which was meant.
final class PackageJson {

    private static final JsonFactory JSON = JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(50)
                    .maxNumberLength(100)
                    .maxStringLength(1_000_000)
                    .maxNameLength(1000)
                    .build())
            .build();

    private final JsonParser json;
    private final Notices notices;

    private PackageJson(JsonParser json, Notices notices) {
        this.json = json;
        this.notices = notices;
    }

    /// @param bytes in UTF-8, with or without a byte order mark
    /// @throws IllegalArgumentException if it is not one JSON value, with the place
    static @Nullable Object read(byte[] bytes, Notices notices) {
        var mark = hasByteOrderMark(bytes) ? 3 : 0;
        if (mark > 0) notices.add(Kind.BYTE_ORDER_MARK, "package", "The package begins with a byte order mark.");
        try (var json = JSON.createParser(
                ObjectReadContext.empty(), new ByteArrayInputStream(bytes, mark, bytes.length - mark))) {
            if (json.nextToken() == null) throw new IllegalArgumentException("The package is empty.");
            var value = new PackageJson(json, notices).value("");
            if (json.nextToken() != null) throw new IllegalArgumentException("There is more behind the package.");
            return value;
        } catch (StreamConstraintsException beyond) {
            throw new IllegalArgumentException(
                    "The package is nested deeper than 50 levels, or has a text, name or"
                            + " number that is far too long.",
                    beyond);
        } catch (JacksonException broken) {
            var at = broken.getLocation();
            throw new IllegalArgumentException(
                    at == null
                            ? "The package is not JSON in UTF-8."
                            : "The package is not JSON in UTF-8: line %d, column %d."
                                    .formatted(at.getLineNr(), at.getColumnNr()),
                    broken);
        }
    }

    private static boolean hasByteOrderMark(byte[] bytes) {
        return bytes.length >= 3 && bytes[0] == (byte) 0xEF && bytes[1] == (byte) 0xBB && bytes[2] == (byte) 0xBF;
    }

    private @Nullable Object value(String path) {
        return switch (json.currentToken()) {
            case START_OBJECT -> object(path);
            case START_ARRAY -> array(path);
            case VALUE_STRING -> json.getString();
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> json.getDecimalValue();
            case VALUE_TRUE -> true;
            case VALUE_FALSE -> false;
            case VALUE_NULL -> null;
            default -> throw new IllegalArgumentException("The package is not JSON.");
        };
    }

    private Map<String, @Nullable Object> object(String path) {
        var members = new LinkedHashMap<String, @Nullable Object>();
        while (json.nextToken() != JsonToken.END_OBJECT) {
            var name = json.currentName();
            var place = path.isEmpty() ? name : path + "." + name;
            json.nextToken();
            var value = value(place);
            if (!members.containsKey(name)) {
                members.put(name, value);
            } else if (Objects.equals(members.get(name), value)) {
                notices.add(Kind.MEMBER_REPEATED, place, "The member is there twice, and says the same.");
            } else {
                throw new CommandRejected(
                        FrameworkReason.CASE_MEMBER_CONTRADICTS,
                        List.of(new Particular(place, "is there twice, with different values")));
            }
        }
        return members;
    }

    private List<@Nullable Object> array(String path) {
        var elements = new ArrayList<@Nullable Object>();
        while (json.nextToken() != JsonToken.END_ARRAY) {
            elements.add(value("%s[%d]".formatted(path, elements.size())));
        }
        return elements;
    }
}

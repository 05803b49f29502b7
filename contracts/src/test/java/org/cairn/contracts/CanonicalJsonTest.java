package org.cairn.contracts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.cairn.contracts.evolution.EventShapes;
import org.cairn.contracts.framework.Competency;
import org.cairn.contracts.framework.CompetencyCode;
import org.cairn.contracts.framework.FrameworkDefinition;
import org.cairn.contracts.framework.FrameworkId;
import org.cairn.contracts.framework.FrameworkVersionPublished;
import org.cairn.contracts.shared.CanonicalJson;
import org.cairn.contracts.shared.NameUuid;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// RFC 8785, by its own examples.
class CanonicalJsonTest {

    /// Section 3.2.2 and 3.2.3: the RFC's sample, and what becomes of it.
    @Test
    void theSampleOfTheRfc() {
        var literals = Arrays.<@Nullable Object>asList(null, true, false);
        var sample = new HashMap<String, Object>();
        sample.put(
                "numbers",
                List.of(
                        new BigDecimal("333333333.3333333"),
                        1e30,
                        new BigDecimal("4.50"),
                        new BigDecimal("2e-3"),
                        new BigDecimal("0.000000000000000000000000001")));
        sample.put("string", "\u20ac$\u000F\nA'B\"\\\\\"/");
        sample.put("literals", literals);
        assertThat(text(sample))
                .isEqualTo("{\"literals\":[null,true,false],"
                        + "\"numbers\":[333333333.3333333,1e+30,4.5,0.002,1e-27],"
                        + "\"string\":\"\u20ac$\\u000f\\nA'B\\\"\\\\\\\\\\\"/\"}");
    }

    /// Section 3.2.3: by UTF-16 code units, so that the smiley stands before the ligature.
    @Test
    void membersAreSortedByUtf16() {
        var members = Map.of(
                "\u20ac", "Euro Sign",
                "\r", "Carriage Return",
                "\ufb33", "Hebrew Letter Dalet With Dagesh",
                "1", "One",
                "\ud83d\ude00", "Emoji: Grinning Face",
                "\u0080", "Control",
                "\u00f6", "Latin Small Letter O With Diaeresis");
        assertThat(text(members))
                .isEqualTo("{\"\\r\":\"Carriage Return\",\"1\":\"One\",\"\u0080\":\"Control\","
                        + "\"\u00f6\":\"Latin Small Letter O With Diaeresis\",\"\u20ac\":\"Euro Sign\","
                        + "\"\ud83d\ude00\":\"Emoji: Grinning Face\",\"\ufb33\":\"Hebrew Letter Dalet With Dagesh\"}");
    }

    /// Appendix B, by their bits.
    @Test
    void numbersAreWrittenAsEcmaScriptDoes() {
        assertThat(ofBits(0x0000000000000000L)).isEqualTo("0");
        assertThat(ofBits(0x8000000000000000L)).isEqualTo("0");
        assertThat(ofBits(0x0000000000000001L)).isEqualTo("5e-324");
        assertThat(ofBits(0x8000000000000001L)).isEqualTo("-5e-324");
        assertThat(ofBits(0x7fefffffffffffffL)).isEqualTo("1.7976931348623157e+308");
        assertThat(ofBits(0x4340000000000000L)).isEqualTo("9007199254740992");
        assertThat(ofBits(0xc340000000000000L)).isEqualTo("-9007199254740992");
        assertThat(ofBits(0x4430000000000000L)).isEqualTo("295147905179352830000");
        assertThat(ofBits(0x44b52d02c7e14af5L)).isEqualTo("9.999999999999997e+22");
        assertThat(ofBits(0x44b52d02c7e14af6L)).isEqualTo("1e+23");
        assertThat(ofBits(0x44b52d02c7e14af7L)).isEqualTo("1.0000000000000001e+23");
        assertThat(ofBits(0x444b1ae4d6e2ef4eL)).isEqualTo("999999999999999700000");
        assertThat(ofBits(0x444b1ae4d6e2ef4fL)).isEqualTo("999999999999999900000");
        assertThat(ofBits(0x444b1ae4d6e2ef50L)).isEqualTo("1e+21");
        assertThat(ofBits(0x3eb0c6f7a0b5ed8cL)).isEqualTo("9.999999999999997e-7");
        assertThat(ofBits(0x3eb0c6f7a0b5ed8dL)).isEqualTo("0.000001");
        assertThat(ofBits(0x41b3de4355555553L)).isEqualTo("333333333.3333332");
        assertThat(ofBits(0xbecbf647612f3696L)).isEqualTo("-0.0000033333333333333333");
        assertThat(ofBits(0x43143ff3c1cb0959L)).isEqualTo("1424953923781206.2");
    }

    @Test
    void whatJsonCannotKeepIsRefused() {
        for (var no : List.<Object>of(
                Double.NaN,
                Double.POSITIVE_INFINITY,
                new BigDecimal("0.12345678901234567890"),
                (1L << 53) + 1,
                "half \ud83d")) {
            assertThatThrownBy(() -> CanonicalJson.of(no)).isInstanceOf(IllegalArgumentException.class);
        }
    }

    /// So that whoever reads the event can make the checksum with any implementation of the RFC.
    @Test
    void aRecordIsWrittenAsItsJsonIs() throws IOException {
        var lines =
                Files.readAllLines(Path.of("src/test/resources/org/cairn/contracts/evolution/released-events.ndjson"));
        var json = JsonMapper.builder().build();
        var looked = 0;
        for (var text : lines) {
            var line = json.readTree(text);
            if (!line.get("type").asString().equals("framework.FrameworkVersionPublished")) continue;
            var event = (FrameworkVersionPublished) EventShapes.released()
                    .read(
                            line.get("type").asString(),
                            line.get("version").asString(),
                            json.writeValueAsBytes(line.get("payload")));
            var written = json.readTree(json.writeValueAsBytes(event)).get("definition");
            assertThat(new String(event.definition().canonical(), StandardCharsets.UTF_8))
                    .isEqualTo(text(plain(written)));
            assertThat(event.matchesItsChecksum()).as(text).isTrue();
            looked++;
        }
        assertThat(looked).isGreaterThan(4); // of both versions
    }

    /// The step makes of an old event what would be recorded today.
    @Test
    void anOldEventIsReadAsItWouldBeRecordedToday() {
        var old = """
                {"framework": "AAA", "version": "2013J", "effectiveOn": "2013-10-19", "definition": {
                  "title": "Module AAA", "caseUri": null, "competencies": [
                    {"code": "A", "statement": "Does “this”", "parent": null},
                    {"code": "B", "statement": "Does that", "parent": "A"}]}}""";
        var today = new FrameworkVersionPublished(
                new FrameworkId("AAA"),
                "2013J",
                new FrameworkDefinition(
                        "Module AAA",
                        null,
                        List.of(
                                new Competency(new CompetencyCode("A"), "Does “this”", null),
                                new Competency(new CompetencyCode("B"), "Does that", new CompetencyCode("A")))),
                LocalDate.of(2013, 10, 19));
        assertThat(EventShapes.released()
                        .read("framework.FrameworkVersionPublished", "1", old.getBytes(StandardCharsets.UTF_8)))
                .isEqualTo(today);
    }

    /// By Python: `uuid.uuid5(uuid.NAMESPACE_URL, …)`.
    @Test
    void aNameHasOneIdentifier() {
        assertThat(NameUuid.of("urn:cairn:framework:AAA:item:AAA-1"))
                .isEqualTo(UUID.fromString("7aa1add1-0dfc-52ad-8f5c-bedbe2f3c359"));
    }

    private static String ofBits(long bits) {
        return text(Double.longBitsToDouble(bits));
    }

    private static String text(Object value) {
        return new String(CanonicalJson.of(value), StandardCharsets.UTF_8);
    }

    private static Object plain(JsonNode node) {
        if (node.isArray())
            return node.valueStream().map(CanonicalJsonTest::plain).toList();
        if (node.isNumber()) return node.decimalValue();
        if (!node.isObject()) return node.asString();
        var members = new HashMap<String, Object>();
        for (var member : node.properties()) members.put(member.getKey(), plain(member.getValue()));
        return members;
    }
}

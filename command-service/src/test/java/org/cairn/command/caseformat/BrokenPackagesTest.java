package org.cairn.command.caseformat;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.cairn.command.CommandRejected;
import org.cairn.command.Seeds;
import org.cairn.command.framework.FrameworkRules;
import org.cairn.contracts.framework.FrameworkDefinition;
import org.cairn.contracts.framework.FrameworkId;
import org.cairn.contracts.framework.FrameworkReason;
import org.cairn.contracts.framework.FrameworkVersionId;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/// Packages with random damage: each is refused by name, or read as a framework that makes sense and comes back the
/// same. None breaks the reader.
class BrokenPackagesTest {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final FrameworkVersionId ID = new FrameworkVersionId(new FrameworkId("F"), "1");

    /// What stands somewhere in place of what belongs there.
    private static final List<@Nullable Object> ODD = Arrays.asList(
            null,
            true,
            -1,
            1e300,
            99_999_999_999L,
            "",
            " ",
            "x",
            "x".repeat(3000),
            "\u0000",
            "\ud83d",
            "<script>alert(1)</script>",
            "javascript:alert(1)",
            "https://example.org/%zz {}",
            "https://example.org/" + "x".repeat(600),
            "urn:uuid:00000000-0000-0000-0000-000000000000",
            "00000000-0000-0000-0000-00000000000Z",
            "2026-02-30",
            "2026-01-01",
            "+999999999-12-31T23:59:59Z",
            "isChildOf",
            "ext:",
            "%s %d {n}",
            List.of(),
            List.of("x", 1, List.of()),
            Map.of(),
            Map.of("identifier", "x", "uri", "https://example.org/x"),
            Map.of("cairn", Map.of("code", "W-1", "made", List.of("creator", 7))));

    @Test
    void noDamageBreaksTheReader() {
        var seen = new int[2];
        Seeds.check(1000, random -> {
            var framework = new RandomFrameworks(random).next();
            Object tree = JSON.readValue(JSON.writeValueAsBytes(CaseExport.of(framework)), Object.class);
            for (var i = 1 + random.nextInt(4); i > 0; i--) tree = damaged(tree, random);
            seen[readsOrRefuses(JSON.writeValueAsBytes(tree)) ? 0 : 1]++;
        });
        if (Long.getLong("cairn.seed") == null) assertThat(seen).doesNotContain(0); // Both happen.
    }

    @Test
    void noCutBreaksTheReader() {
        Seeds.check(300, random -> {
            var json = JSON.writeValueAsBytes(CaseExport.of(new RandomFrameworks(random).next()));
            if (random.nextBoolean()) json = Arrays.copyOf(json, random.nextInt(json.length));
            else json[random.nextInt(json.length)] = (byte) random.nextInt();
            readsOrRefuses(json);
        });
    }

    private static boolean readsOrRefuses(byte[] json) {
        FrameworkDefinition read;
        try {
            read = CaseImport.read(json).definition().identifiedAs(ID);
        } catch (CommandRejected refused) {
            assertThat(refused.reason()).isInstanceOf(FrameworkReason.class);
            return false;
        } catch (IllegalArgumentException malformed) {
            assertThat(malformed).hasMessageContaining("ackage");
            return false;
        }
        assertThat(FrameworkRules.flawOf(read))
                .isIn(
                        null,
                        FrameworkReason.FRAMEWORK_WITHOUT_COMPETENCIES,
                        FrameworkReason.FRAMEWORK_ENDS_BEFORE_IT_STARTS);
        var again = CaseImport.read(CasePackages.written(CaseExport.of(read)).getBytes(StandardCharsets.UTF_8));
        assertThat(again.definition()).isEqualTo(read);
        return true;
    }

    /// The same with one value somewhere changed, taken away, or there twice.
    private static @Nullable Object damaged(@Nullable Object value, Random random) {
        return switch (value) {
            case Map<?, ?> members
            when !members.isEmpty() && random.nextInt(8) > 0 -> {
                var changed = new LinkedHashMap<Object, @Nullable Object>(members);
                var names = List.copyOf(members.keySet());
                var name = names.get(random.nextInt(names.size()));
                if (random.nextInt(6) == 0) changed.remove(name);
                else changed.put(name, damaged(changed.get(name), random));
                yield changed;
            }
            case List<?> elements
            when !elements.isEmpty() && random.nextInt(8) > 0 -> {
                var changed = new ArrayList<@Nullable Object>(elements);
                var at = random.nextInt(elements.size());
                switch (random.nextInt(6)) {
                    case 0 -> changed.remove(at);
                    case 1 -> changed.add(elements.get(at));
                    case 2 -> changed.set(at, elements.get(random.nextInt(elements.size())));
                    default -> changed.set(at, damaged(elements.get(at), random));
                }
                yield changed;
            }
            case null, default -> ODD.get(random.nextInt(ODD.size()));
        };
    }
}

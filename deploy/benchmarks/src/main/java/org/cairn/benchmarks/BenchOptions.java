package org.cairn.benchmarks;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/// What every bench takes.
final class BenchOptions {
    private static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    @Spec(Spec.Target.MIXEE)
    private @Nullable CommandSpec command;

    @Option(names = "--json", paramLabel = "FILE", description = "Where to write all that was measured, as JSON.")
    private @Nullable Path json;

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            description = "Show this help.")
    private boolean help;

    /// @throws ParameterException with what is wrong, unless the condition holds
    void require(boolean condition, String otherwise) {
        var asked = command;
        if (!condition && asked != null) throw new ParameterException(asked.commandLine(), otherwise);
    }

    /// The parts of a bench that `--only` names.
    <P extends Enum<P>> EnumSet<P> parts(Class<P> type, List<String> names) {
        var all = EnumSet.allOf(type);
        var parts = EnumSet.noneOf(type);
        for (var name : names) {
            var named = all.stream().filter(part -> word(part).equals(name)).findFirst();
            require(
                    named.isPresent(),
                    "--only takes %s, not '%s'"
                            .formatted(all.stream().map(BenchOptions::word).collect(Collectors.joining(", ")), name));
            named.ifPresent(parts::add);
        }
        return parts;
    }

    private static String word(Enum<?> part) {
        return part.name().toLowerCase(Locale.ROOT);
    }

    /// Whether there is a place for `--json`: asked before the minutes that a bench takes, not after.
    void checkPlace() {
        if (json == null) return;
        var folder = json.toAbsolutePath().getParent();
        require(
                folder != null && Files.isDirectory(folder) && Files.isWritable(folder),
                "--json: there is no folder " + folder + " to write to");
    }

    /// Writes it where the user wants it, if anywhere.
    void write(Object measured) {
        if (json != null) JSON.writeValue(json.toFile(), measured);
    }
}

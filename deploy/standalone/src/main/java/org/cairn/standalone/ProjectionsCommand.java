package org.cairn.standalone;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.cairn.projections.ParkedEvent;
import org.cairn.projections.ReadModelStatus;
import org.cairn.projections.SkippedEvent;
import org.cairn.projections.TableDigest;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/// `projections`: looks after the read models, also while Cairn runs.
@Command(
        name = "projections",
        description = "Look after the read models, also while Cairn runs.",
        subcommands = {RebuildCommand.class, RollbackCommand.class, RetryCommand.class, SkipCommand.class})
final class ProjectionsCommand implements Runnable {

    /// More than these are for the JSON; a terminal shows them to nobody.
    private static final int LINES = 50;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            description = "Show this help.")
    private boolean help;

    record Status(List<ReadModelStatus> readModels, List<ParkedEvent> parkedEvents, List<SkippedEvent> skippedEvents) {}

    record Digest(List<TableDigest> tables) {}

    @Override
    public void run() {
        throw new ParameterException(
                spec.commandLine(), "say what to do: status, rebuild, rollback, digest, retry or skip");
    }

    @Command(name = "status", description = "How far each read model is, and what is parked or was skipped.")
    void status(@Mixin CommonOptions options) {
        ProjectionsAccess.with(options, (projections, terminal) -> {
            var models = projections.status();
            var parked = projections.parked();
            var skipped = projections.skipped();
            terminal.answer(
                    Stream.of(models.stream().map(ProjectionsCommand::line), parked(parked), skipped(skipped))
                            .flatMap(lines -> lines)
                            .collect(Collectors.joining("\n")),
                    new Status(models, parked, skipped));
        });
    }

    private static String line(ReadModelStatus model) {
        return "%-20s %s, generation %d, position %,d of %,d (%,d behind), %,d parked, %,d skipped%s%s"
                .formatted(
                        model.name(),
                        model.state().code(),
                        model.generation(),
                        model.position(),
                        model.head(),
                        model.lagPositions(),
                        model.parked(),
                        model.skipped(),
                        model.rebuiltTo() == null ? "" : ", the next one at %,d".formatted(model.rebuiltTo()),
                        model.previous() == null ? "" : ", generation %d kept".formatted(model.previous()));
    }

    private static Stream<String> parked(List<ParkedEvent> parked) {
        return some(parked, event -> "parked in %s: position %,d, %s: %s"
                .formatted(event.readModel(), event.position(), event.sequence(), firstLine(event.error())));
    }

    private static Stream<String> skipped(List<SkippedEvent> skipped) {
        return some(skipped, event -> "skipped in %s: position %,d, %s, by %s on %s: %s"
                .formatted(
                        event.readModel(),
                        event.position(),
                        event.sequence(),
                        event.skippedBy(),
                        event.skippedAt(),
                        firstLine(event.reason())));
    }

    private static <T> Stream<String> some(List<T> all, Function<T, String> line) {
        var shown = all.stream().limit(LINES).map(line);
        var more = all.size() - LINES;
        return more <= 0 ? shown : Stream.concat(shown, Stream.of("and %,d more: --json lists all".formatted(more)));
    }

    private static String firstLine(String text) {
        return text.lines().findFirst().orElse("");
    }

    @Command(name = "digest", description = "A SHA-256 per table; equal for every build of the same events.")
    void digest(@Mixin CommonOptions options) {
        ProjectionsAccess.with(options, (projections, terminal) -> {
            var tables = projections.digest();
            var lines = tables.stream()
                    .map(table -> "%s  %s.%s (%,d rows)"
                            .formatted(table.sha256(), table.readModel(), table.table(), table.rows()))
                    .collect(Collectors.joining("\n"));
            terminal.answer(lines, new Digest(tables));
        });
    }
}

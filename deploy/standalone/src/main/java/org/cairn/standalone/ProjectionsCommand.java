package org.cairn.standalone;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.cairn.projections.ParkedEvent;
import org.cairn.projections.Projections;
import org.cairn.projections.ReadModelStatus;
import org.cairn.projections.Retried;
import org.cairn.projections.TableDigest;
import org.springframework.boot.WebApplicationType;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `projections`: looks after the read models while nothing else runs on the data directory.
@Command(name = "projections", description = "Look after the read models, while nothing else runs on the data.")
final class ProjectionsCommand implements Runnable {

    private static final int INTERRUPTED = 130;
    /// More than these are for the JSON; a terminal shows them to nobody.
    private static final int PARKED_LINES = 50;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            description = "Show this help.")
    private boolean help;

    record Status(List<ReadModelStatus> readModels, List<ParkedEvent> parkedEvents) {}

    record Rebuilt(List<String> readModels, long events, double seconds, long eventsPerSecond) {}

    record Digest(List<TableDigest> tables) {}

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "say what to do: status, rebuild, digest or retry");
    }

    @Command(name = "status", description = "How far each read model is, and what is parked.")
    void status(@Mixin CommonOptions options) {
        with(options, (projections, terminal) -> {
            var models = projections.status();
            var parked = projections.parked();
            var lines = models.stream()
                    .map(model -> "%-20s %s, generation %d, position %,d of %,d (%,d behind), %,d parked"
                            .formatted(
                                    model.name(),
                                    model.state().code(),
                                    model.generation(),
                                    model.position(),
                                    model.head(),
                                    model.lagPositions(),
                                    model.parked()));
            terminal.answer(
                    Stream.concat(lines, lines(parked)).collect(Collectors.joining("\n")), new Status(models, parked));
        });
    }

    private static Stream<String> lines(List<ParkedEvent> parked) {
        var shown = parked.stream().limit(PARKED_LINES).map(event -> "parked in %s: position %,d, %s: %s"
                .formatted(
                        event.readModel(),
                        event.position(),
                        event.sequence(),
                        event.error().lines().findFirst().orElse("")));
        var more = parked.size() - PARKED_LINES;
        return more <= 0 ? shown : Stream.concat(shown, Stream.of("and %,d more: --json lists all".formatted(more)));
    }

    @Command(name = "rebuild", description = "Build read models anew from the events; the old ones are kept beside.")
    void rebuild(
            @Mixin CommonOptions options,
            @Parameters(
                            paramLabel = "NAME",
                            arity = "0..1",
                            defaultValue = Projections.ALL,
                            description = "One read model; all of them if left out.")
                    String name) {
        with(options, (projections, terminal) -> {
            var head = projections.status().stream()
                    .mapToLong(ReadModelStatus::head)
                    .max()
                    .orElse(0);
            try (var bar = terminal.start("Rebuilding", head)) {
                var rebuilt = projections.rebuild(name, (position, _) -> bar.to(position));
                var seconds = rebuilt.took().toMillis() / 1000.0;
                terminal.answer(
                        "Rebuilt %s: %,d events in %.1f seconds, %,d events/s."
                                .formatted(
                                        String.join(", ", rebuilt.readModels()),
                                        rebuilt.events(),
                                        seconds,
                                        rebuilt.eventsPerSecond()),
                        new Rebuilt(rebuilt.readModels(), rebuilt.events(), seconds, rebuilt.eventsPerSecond()));
            } catch (IllegalArgumentException unknown) {
                throw new UsageFailure(String.valueOf(unknown.getMessage()));
            }
        });
    }

    @Command(name = "digest", description = "A SHA-256 per table; equal for every build of the same events.")
    void digest(@Mixin CommonOptions options) {
        with(options, (projections, terminal) -> {
            var tables = projections.digest();
            var lines = tables.stream()
                    .map(table -> "%s  %s.%s (%,d rows)"
                            .formatted(table.sha256(), table.readModel(), table.table(), table.rows()))
                    .collect(Collectors.joining("\n"));
            terminal.answer(lines, new Digest(tables));
        });
    }

    @Command(name = "retry", description = "Offer parked events to their read models again.")
    void retry(@Mixin CommonOptions options) {
        with(options, (projections, terminal) -> {
            Retried retried = projections.retryParked();
            terminal.answer(
                    "%,d events were taken in, %,d are still parked.".formatted(retried.taken(), retried.parked()),
                    retried);
        });
    }

    private interface Task {
        void run(Projections projections, Terminal terminal) throws InterruptedException;
    }

    private static void with(CommonOptions options, Task task) {
        try (var running = Running.open(options, "data", INTERRUPTED)) {
            var application = running.start(WebApplicationType.NONE, Map.of(), ProjectionsApplication.class);
            task.run(application.getBean(Projections.class), options.terminal());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Failure("was interrupted", e);
        }
    }
}

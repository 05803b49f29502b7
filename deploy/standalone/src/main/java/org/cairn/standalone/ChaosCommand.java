package org.cairn.standalone;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Locale;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.cairn.standalone.chaos.Chaos;
import org.cairn.standalone.chaos.ChaosResult;
import org.cairn.standalone.chaos.Target;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// `chaos`: kills the application and its database again and again, and counts what that did to the record.
@Command(
        name = "chaos",
        description = "Kill the service and its database (SIGKILL) at random moments under load, on data made for it, "
                + "and prove from the clients' ledger that nothing was lost, doubled or left half done. "
                + "Exit code 1 if something was.")
final class ChaosCommand implements Callable<Integer> {

    @Option(names = "--kills", paramLabel = "N", description = "At least so many kills. Default ${DEFAULT-VALUE}.")
    private int kills = 20;

    @Option(
            names = "--target",
            paramLabel = "WHAT",
            description =
                    "service, postgres, both, two-services, frozen-writer (SIGSTOP instead), or all (a third of the "
                            + "kills each for service, postgres, two-services). Default ${DEFAULT-VALUE}.")
    private String target = "all";

    @Option(
            names = "--distributed",
            description =
                    "Services apart with Kafka between: kills, stops, restarts and fills up each of them, doubles "
                            + "and reorders what is delivered, and compares the read models, too.")
    private boolean distributed;

    @Option(
            names = "--seed",
            paramLabel = "S",
            description = "Commands and moments are drawn from it. Default: a random one, which is told.")
    private @Nullable Long seed;

    @Option(
            names = "--clients",
            paramLabel = "C",
            description = "How many send commands at the same time. Default ${DEFAULT-VALUE}.")
    private int clients = 8;

    @Option(
            names = "--stop-seconds",
            paramLabel = "N",
            description = "How long frozen-writer stops a service. Default ${DEFAULT-VALUE}.")
    private int stopSeconds = 90;

    @Option(
            names = "--data-dir",
            paramLabel = "DIR",
            description = "An empty folder for services, databases and ledgers, which is kept. "
                    + "Default: one in the system's folder for such, removed unless something was found.")
    private @Nullable Path dataDir;

    @Option(names = "--json", description = "The last line of standard output is one JSON object.")
    private boolean json;

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            description = "Show this help.")
    private boolean help;

    @Override
    public Integer call() throws InterruptedException, IOException {
        if (kills < 1) throw new UsageFailure("--kills must be at least 1");
        if (clients < 1 || clients > 500) throw new UsageFailure("--clients must be between 1 and 500");
        if (stopSeconds < 1) throw new UsageFailure("--stop-seconds must be at least 1");
        var terminal = new Terminal(System.out, System.err, json);
        var what = distributed ? Target.DISTRIBUTED : target();
        var broker = distributed ? broker() : null;
        var drawn = seed == null ? new Random().nextLong(1_000_000_000) : seed;
        var folder = folder();
        System.setProperty("cairn.log.directory", folder.resolve("log").toString());
        terminal.warn("Seed %d, in %s".formatted(drawn, folder));
        var chaos = new Chaos(
                folder, Running.cache(), what, kills, clients, Duration.ofSeconds(stopSeconds), broker, drawn);
        ChaosResult result = chaos.run(terminal, terminal::warn);
        terminal.answer(result.text(), result);
        if (!result.nothingFound()) terminal.warn("What was found can be looked into in " + folder);
        else if (dataDir == null) remove(folder);
        return result.nothingFound() ? 0 : 1;
    }

    private Target target() {
        return Arrays.stream(Target.values())
                .filter(each -> each != Target.DISTRIBUTED)
                .filter(each -> each.word().equals(target.toLowerCase(Locale.ROOT)))
                .findFirst()
                .orElseThrow(() -> new UsageFailure("--target must be one of "
                        + Arrays.stream(Target.values())
                                .filter(each -> each != Target.DISTRIBUTED)
                                .map(Target::word)
                                .collect(Collectors.joining(", "))));
    }

    /// The script builds it and says where it is.
    private static Path broker() {
        var jar = System.getProperty("cairn.broker", "");
        if (jar.isEmpty())
            throw new UsageFailure("--distributed starts a broker: begin it by ./cairn, which builds one");
        return Path.of(jar).toAbsolutePath();
    }

    private Path folder() throws IOException {
        if (dataDir == null) return Files.createTempDirectory("cairn-chaos-");
        var folder = dataDir.toAbsolutePath().normalize();
        Files.createDirectories(folder);
        try (var files = Files.list(folder)) {
            if (files.findAny().isPresent()) throw new UsageFailure("--data-dir must be empty: " + folder);
        }
        return folder;
    }

    private static void remove(Path folder) throws IOException {
        try (var paths = Files.walk(folder)) {
            for (var path : paths.sorted(Comparator.reverseOrder()).toList()) Files.delete(path);
        }
    }
}

package org.cairn.standalone.chaos;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import org.cairn.standalone.ProgressFactory;
import org.jspecify.annotations.Nullable;

/// A run of kills.
///
/// @param folder  where services, databases and ledgers are kept, each phase in a folder of its own
/// @param cache   where PostgreSQL's programs are
/// @param kills   at least so many
/// @param clients how many send commands at the same time
/// @param stop    how long a service is stopped, if that is what is done
/// @param broker  the packaged broker, for services apart
/// @param seed    of the commands, and of when what is killed; not of how fast the machine is
public record Chaos(
        Path folder,
        Path cache,
        Target target,
        int kills,
        int clients,
        Duration stop,
        @Nullable Path broker,
        long seed) {

    /// @param say lines for people
    public ChaosResult run(ProgressFactory progress, Consumer<String> say) throws InterruptedException {
        var start = System.nanoTime();
        var findings = new Findings(say);
        var results = new ArrayList<Phase.Result>();
        if (target == Target.ALL) {
            var third = kills / 3;
            var parts = List.of(Target.SERVICE, Target.POSTGRES, Target.TWO_SERVICES);
            for (var part : parts) {
                var share = part == Target.SERVICE ? kills - 2 * third : third;
                if (share > 0) results.add(phase(part, share, findings, progress));
            }
        } else {
            results.add(phase(target, kills, findings, progress));
        }
        return result(results, findings, (System.nanoTime() - start) / 1_000_000 / 1000.0);
    }

    private Phase.Result phase(Target part, int share, Findings findings, ProgressFactory progress)
            throws InterruptedException {
        var place = folder.resolve(part.word());
        try (var deployment = deployment(part, place, findings);
                var bar = progress.start("Killing " + part.word(), share)) {
            // Whatever ends this process takes its children with it.
            var hook = new Thread(deployment::close, "end-children");
            Runtime.getRuntime().addShutdownHook(hook);
            var result = new Phase(deployment, place.resolve("ledger"), findings, seed).run(share, clients, bar::to);
            Runtime.getRuntime().removeShutdownHook(hook);
            return deployment instanceof Distributed distributed ? result.with(distributed.told()) : result;
        }
    }

    private Deployment deployment(Target part, Path place, Findings findings) throws InterruptedException {
        return switch (part) {
            case TWO_SERVICES -> new TwoServices(place, cache, Duration.ZERO, findings);
            case FROZEN_WRITER -> new TwoServices(place, cache, stop, findings);
            case DISTRIBUTED -> new Distributed(place, cache, Objects.requireNonNull(broker), findings);
            case SERVICE, POSTGRES, BOTH, ALL -> new OneService(place, part);
        };
    }

    private ChaosResult result(List<Phase.Result> results, Findings findings, double seconds) {
        var restarts = results.stream()
                .flatMap(result -> result.restartMillis().stream())
                .sorted()
                .toList();
        return new ChaosResult(
                results.stream().mapToInt(Phase.Result::kills).sum(),
                results.stream().mapToLong(Phase.Result::acknowledged).sum(),
                results.stream().mapToLong(Phase.Result::refused).sum(),
                results.stream().mapToLong(Phase.Result::unknown).sum(),
                results.stream().mapToLong(Phase.Result::retried).sum(),
                results.stream().mapToLong(Phase.Result::events).sum(),
                findings.lost(),
                findings.doubled(),
                findings.partial(),
                findings.wrongAnswer(),
                restarts.isEmpty() ? 0 : restarts.get(restarts.size() / 2),
                restarts.isEmpty() ? 0 : restarts.getLast(),
                seconds,
                seed,
                results.getFirst().distribution());
    }
}

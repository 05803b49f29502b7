package org.cairn.benchmarks;

import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.ToDoubleFunction;

/// Load for a long time, and now and then a look at what each process takes up and how far relay and workers are
/// behind.
final class Soak {
    private final Distribution distribution;
    private final Map<String, ProcessHandle> processes;
    private final Steps steps;

    Soak(Distribution distribution, Map<String, ProcessHandle> processes, Steps steps) {
        this.distribution = distribution;
        this.processes = processes;
        this.steps = steps;
    }

    /// @param port where commands go
    DistributedReport.Soaked run(int port, Requests requests, int rate, Duration lasting, Duration every)
            throws Exception {
        steps.begin("%d commands a second for %s, and a look every %s".formatted(rate, lasting, every));
        var minutes = new ArrayList<DistributedReport.Look>();
        ReadSideReport.Times visible;
        try (var threads = Executors.newSingleThreadExecutor()) {
            var load = threads.submit(() ->
                    Visibility.measure(port, distribution.database(), requests, rate, Duration.ofSeconds(5), lasting));
            var start = System.nanoTime();
            try {
                while (!isDoneAfter(
                        load, start + every.multipliedBy(minutes.size() + 1L).toNanos())) {
                    minutes.add(look((System.nanoTime() - start) / 1e9));
                    steps.at((System.nanoTime() - start) / 1_000_000_000L, lasting.toSeconds());
                }
                visible = load.get();
            } finally {
                threads.shutdownNow();
            }
        }
        return new DistributedReport.Soaked(visible, minutes, growths(minutes));
    }

    private static boolean isDoneAfter(Future<?> load, long nanos) throws InterruptedException, ExecutionException {
        try {
            load.get(Math.max(1, nanos - System.nanoTime()), TimeUnit.NANOSECONDS);
            return true;
        } catch (TimeoutException _) {
            return false;
        }
    }

    private DistributedReport.Look look(double seconds) throws SQLException, IOException, InterruptedException {
        // First: a full collection holds everything up.
        var head = distribution.head();
        var relay = Math.max(0, head - distribution.published());
        var workers = Math.max(0, head - distribution.reached());
        var footprints = new LinkedHashMap<String, Footprint>();
        for (var process : processes.entrySet()) footprints.put(process.getKey(), Footprint.of(process.getValue()));
        return new DistributedReport.Look(Math.round(seconds), relay, workers, footprints);
    }

    private List<Growth> growths(List<DistributedReport.Look> looks) {
        var seconds = looks.stream().map(look -> (double) look.seconds()).toList();
        var growths = new ArrayList<Growth>();
        growths.add(Growth.of("relay lag, events", seconds, values(looks, DistributedReport.Look::relayLag)));
        growths.add(Growth.of("lag of read models, events", seconds, values(looks, DistributedReport.Look::lag)));
        for (var process : processes.keySet()) {
            growths.add(Growth.of(process + " heap, MB", seconds, of(process, looks, Footprint::heapMegabytes)));
            growths.add(
                    Growth.of(process + " resident, MB", seconds, of(process, looks, Footprint::residentMegabytes)));
            growths.add(Growth.of(process + " threads", seconds, of(process, looks, Footprint::threads)));
            growths.add(Growth.of(process + " files", seconds, of(process, looks, Footprint::files)));
        }
        return growths;
    }

    private static List<Double> of(
            String process, List<DistributedReport.Look> looks, ToDoubleFunction<Footprint> figure) {
        return values(looks, look -> {
            var footprint = look.processes().get(process);
            return footprint == null ? 0 : figure.applyAsDouble(footprint);
        });
    }

    private static List<Double> values(
            List<DistributedReport.Look> looks, ToDoubleFunction<DistributedReport.Look> figure) {
        return looks.stream().map(figure::applyAsDouble).toList();
    }
}

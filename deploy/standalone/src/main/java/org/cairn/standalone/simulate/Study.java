package org.cairn.standalone.simulate;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.LongStream;
import org.cairn.standalone.Failure;
import org.cairn.standalone.ProgressFactory;

/// How well reports find what is known to be so: all cases over many seeds, in memory, on all cores.
public final class Study {

    public static StudyResult run(long firstSeed, int seeds, ProgressFactory progress) {
        var cases = Case.all();
        var found = new ArrayList<Case.Found>();
        // Those that take longest first, so that all cores have something to do to the end.
        var ordered = cases.stream()
                .sorted((one, other) -> Integer.compare(
                        other.setting().learners(), one.setting().learners()))
                .toList();
        try (var bar = progress.start("Study", (long) seeds * cases.size());
                var threads = Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors())) {
            List<Future<Case.Found>> running = new ArrayList<>();
            for (var each : ordered) {
                LongStream.range(firstSeed, firstSeed + seeds)
                        .forEach(seed -> running.add(threads.submit(() -> {
                            var one = each.look(seed);
                            bar.step();
                            return one;
                        })));
            }
            for (var each : running) found.add(result(each, threads::shutdownNow));
        }
        return StudyResult.of(firstSeed, seeds, found);
    }

    private static Case.Found result(Future<Case.Found> future, Runnable cancel) {
        try {
            return future.get();
        } catch (ExecutionException failed) {
            cancel.run();
            throw failed.getCause() instanceof RuntimeException cause ? cause : new IllegalStateException(failed);
        } catch (InterruptedException interrupted) {
            cancel.run();
            Thread.currentThread().interrupt();
            throw new Failure("was interrupted", interrupted);
        }
    }

    private Study() {}
}

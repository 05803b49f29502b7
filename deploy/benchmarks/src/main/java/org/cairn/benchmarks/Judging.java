package org.cairn.benchmarks;

import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.cairn.benchmarks.University.Learner;

/// The whole way of a command: gateway, decision on the learner's history, the pathway version's definitions and the
/// assessor's authorisation, conditional append, acknowledgement.
final class Judging implements Contender {

    /// Which learners' states are in memory.
    enum Memory {
        /// All of them.
        WARM(CommandSide.CACHED_STATES),
        /// Nothing is kept from one command to the next.
        NONE(0),
        /// Nine commands of ten are on learners who are kept; every tenth is on the next of as many others, too many
        /// to be kept.
        ONE_IN_TEN_MISSES(-1);

        private final int cachedStates;

        Memory(int cachedStates) {
            this.cachedStates = cachedStates;
        }
    }

    private static final int WARMING_CALLERS = 8;

    private final University university;
    private final CommandSide side;
    private final List<Learner> kept;
    private final List<Learner> others;
    private final AtomicInteger nextOther = new AtomicInteger();
    private final AtomicInteger commands = new AtomicInteger();
    private final long readBefore;
    private final double hitRateBefore;

    Judging(Database database, University university, Memory memory) throws InterruptedException {
        this.university = university;
        var all = university.learners();
        boolean missing = memory == Memory.ONE_IN_TEN_MISSES;
        kept = missing ? all.subList(0, all.size() / 2) : all;
        others = missing ? all.subList(all.size() / 2, all.size()) : List.of();
        // Room for those who are kept and for what all commands share.
        side = CommandSide.on(database, missing ? kept.size() + 16 : memory.cachedStates);
        warm();
        hitRateBefore = side.states().hitRate();
        readBefore = side.engine().statistics().sourcedFromTable();
    }

    /// Each learner who is kept once: this is the last of the prior events.
    private void warm() throws InterruptedException {
        var next = new AtomicInteger();
        var threads = IntStream.range(0, WARMING_CALLERS)
                .mapToObj(caller -> Thread.ofPlatform().start(() -> {
                    var random = new SplittableRandom();
                    for (int i = next.getAndIncrement(); i < kept.size(); i = next.getAndIncrement()) {
                        side.commands().execute(university.judgement(kept.get(i), random));
                    }
                }))
                .toList();
        for (var thread : threads) thread.join();
    }

    @Override
    public Operation caller(int number) {
        var random = new SplittableRandom();
        return () -> {
            side.commands().execute(university.judgement(next(random), random));
            commands.incrementAndGet();
            return 1;
        };
    }

    private Learner next(SplittableRandom random) {
        return !others.isEmpty() && random.nextInt(10) == 0
                ? others.get(Math.floorMod(nextOther.getAndIncrement(), others.size()))
                : kept.get(random.nextInt(kept.size()));
    }

    @Override
    public Map<String, Double> facts() {
        double read = side.engine().statistics().sourcedFromTable() - readBefore;
        return Map.of("tableReadsPerCommand", read / Math.max(1, commands.get()), "stateCacheHitRate", hitRate());
    }

    /// Of the commands that were measured, as those that warmed it missed. Each command asks for as many states as any.
    private double hitRate() {
        double since = commands.get();
        if (since == 0) return Double.NaN;
        return (side.states().hitRate() * (kept.size() + since) - hitRateBefore * kept.size()) / since;
    }

    @Override
    public void close() {
        side.close();
    }
}

package org.cairn.benchmarks;

import java.util.Map;
import org.cairn.projections.Projections;

/// Builds all read models anew from a learner's history each.
final class Rebuilding implements Contender {

    private final CommandSide side;

    Rebuilding(Database database) {
        side = CommandSide.on(database, 0);
    }

    @Override
    public boolean isPass() {
        return true;
    }

    @Override
    public Operation caller(int number) {
        return () -> Math.toIntExact(
                side.projections().rebuild(Projections.ALL, (_, _) -> {}).events());
    }

    @Override
    public Map<String, Double> facts() {
        return Map.of("readModels", (double) side.projections().status().size());
    }

    @Override
    public void close() {
        side.close();
    }
}

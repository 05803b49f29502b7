package org.cairn.eventstore.simulation;

/// What went wrong in a run, with the seed that repeats it.
public final class SimulationFailure extends AssertionError {
    SimulationFailure(long seed, Throwable cause, String lastSteps) {
        super(
                "Seed %d: %s%nRepeat it with -Dsimulation.seed=%d. Its last steps:%n%s"
                        .formatted(seed, cause.getMessage(), seed, lastSteps),
                cause);
    }
}

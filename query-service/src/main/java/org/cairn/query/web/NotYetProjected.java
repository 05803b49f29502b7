package org.cairn.query.web;

/// The read models have not reached the position that the client asked for (503).
public final class NotYetProjected extends RuntimeException {
    private final long reached;

    NotYetProjected(long wanted, long reached) {
        super("The read model has reached position %d, not yet %d.".formatted(reached, wanted), null, false, false);
        this.reached = reached;
    }

    public long reached() {
        return reached;
    }
}

package org.cairn.projections;

import java.util.stream.Collectors;

/// What was built anew is not what is served, though both were made from the same events by the same folds. Nothing was
/// swapped.
public final class DifferentRebuild extends RuntimeException {
    private final Comparison comparison;

    DifferentRebuild(Comparison comparison) {
        super(
                "What was built anew differs from what is served, which stays: "
                        + comparison.unexplained().stream()
                                .map(table -> "%s.%s has %,d rows and has %,d when built anew"
                                        .formatted(
                                                table.readModel(), table.table(), table.liveRows(), table.builtRows()))
                                .collect(Collectors.joining("; ")),
                null,
                false,
                false);
        this.comparison = comparison;
    }

    public Comparison comparison() {
        return comparison;
    }
}

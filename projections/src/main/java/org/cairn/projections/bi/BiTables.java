package org.cairn.projections.bi;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.cairn.projections.ReadModel;
import org.cairn.projections.Recorded;
import org.cairn.projections.Rows;

/// Facts to rows of the schema `bi`.
final class BiTables implements ReadModel.Fold {
    private final Map<FactTable<?>, Rows> facts = new IdentityHashMap<>();
    private final List<Rows> inOrder = new ArrayList<>();
    private final Dimensions dimensions = new Dimensions();
    private final Retractions retractions = new Retractions();

    BiTables() {
        for (var table : FactTables.ALL) {
            var rows = table.rows();
            facts.put(table, rows);
            inOrder.add(rows);
        }
    }

    @Override
    public void take(Recorded recorded) {
        BiFold.take(recorded, this::add);
    }

    private void add(Fact fact) {
        var table = FactTables.of(fact);
        table.add(Objects.requireNonNull(facts.get(table)), fact);
        dimensions.add(fact);
        retractions.add(table, fact);
    }

    @Override
    public List<Rows> rows() {
        var rows = new ArrayList<>(inOrder);
        rows.addAll(dimensions.rows());
        rows.addAll(retractions.rows());
        return rows;
    }
}

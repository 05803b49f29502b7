package org.cairn.projections.reports.changes;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.cairn.projections.ReadModel;
import org.cairn.projections.Recorded;
import org.cairn.projections.Rows;
import org.cairn.projections.bi.BiFold;

/// Keeps of a batch the last event of each programme.
final class ChangesFold implements ReadModel.Fold {
    private final Map<String, Recorded> last = new TreeMap<>();

    @Override
    public void take(Recorded event) {
        BiFold.take(event, fact -> Touched.by(fact).forEach(pathway -> last.merge(pathway, event, ChangesFold::later)));
    }

    private static Recorded later(Recorded one, Recorded other) {
        return one.position() > other.position() ? one : other;
    }

    @Override
    public List<Rows> rows() {
        var rows = Rows.through("""
                INSERT INTO programme_changes.last AS l (pathway, position)
                SELECT pathway, position FROM {rows} ORDER BY pathway
                    ON CONFLICT (pathway) DO UPDATE SET position = greatest(l.position, excluded.position)
                """, "pathway text");
        last.forEach((pathway, event) -> rows.add(event, pathway));
        return List.of(rows);
    }
}

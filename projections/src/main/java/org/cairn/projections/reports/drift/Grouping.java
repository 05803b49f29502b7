package org.cairn.projections.reports.drift;

import java.util.List;
import org.cairn.contracts.pathway.Indicator;
import org.cairn.projections.bi.OperationFact;

/// D2a, whole-class reversion: minutes of sessions for the whole class ÷ all minutes. A session is one observation
/// with its minutes as weight.
final class Grouping {
    private Grouping() {}

    static List<Component> components(Material material) {
        var tally = Tally.ofMeans(material.people(), material.timeline());
        for (var session : material.programme().all(OperationFact.Session.class)) {
            tally.add(
                    material.people().section(session.section()),
                    material.timeline().month(session.on()),
                    session.minutes(),
                    session.grouping() == org.cairn.contracts.operations.Grouping.WHOLE ? 1 : 0);
        }
        return List.of(Component.of("d2a", "", tally, Indicator.D2A, true));
    }
}

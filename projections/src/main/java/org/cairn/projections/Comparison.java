package org.cairn.projections;

import java.util.List;
import java.util.Set;

/// What was built anew, beside what is served.
///
/// @param tables of the read models that could be compared
/// @param notCompared read models that could not, each with the reason: `name: because`
/// @param explained read models in which a difference is no surprise, as the new one took in what the live one parked
public record Comparison(List<TableComparison> tables, List<String> notCompared, Set<String> explained) {

    /// Tables that differ though nothing explains it: the live one, or the new one, is not what the events say.
    public List<TableComparison> unexplained() {
        return tables.stream()
                .filter(table -> !table.equal() && !explained.contains(table.readModel()))
                .toList();
    }
}

package org.cairn.projections.reports.keeping;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.cairn.projections.bi.ProgrammeFacts;
import org.cairn.projections.reports.Reports;

/// What reports there are and what there ought to be, at one moment.
///
/// @param changed by pathway the last event that changed its facts; of an empty one, those of all
/// @param stored  the reports as they are known now, by pathway
record Standing(FactsRead facts, List<String> pathways, Map<String, Long> changed, Map<String, Computed> stored) {

    static Standing in(Connection connection) throws SQLException {
        var facts = FactsRead.in(connection);
        if (facts.generation() == 0) return new Standing(facts, List.of(), Map.of(), Map.of());
        var stored = new HashMap<String, Computed>();
        for (var report : ReportTables.now(connection)) stored.put(report.pathway(), report);
        var changed = changed(connection);
        return new Standing(facts, ProgrammeFacts.pathways(connection), changed, stored);
    }

    /// By pathway the last event that changed its facts; of an empty one, those of all.
    static Map<String, Long> changed(Connection connection) throws SQLException {
        var changed = new HashMap<String, Long>();
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery("SELECT pathway, position FROM programme_changes.last")) {
            while (rows.next()) changed.put(rows.getString(1), rows.getLong(2));
        }
        return changed;
    }

    /// The programmes whose report is missing, of other formulas, of facts that were built anew since, without
    /// their newest facts, or of the month before.
    List<String> stale(LocalDate today) {
        return pathways.stream().filter(pathway -> isStale(pathway, today)).toList();
    }

    private boolean isStale(String pathway, LocalDate today) {
        var report = stored.get(pathway);
        if (report == null || report.version() != Reports.VERSION) return true;
        if (report.generation() != facts.generation()) return true;
        var last = Math.max(changed.getOrDefault(pathway, 0L), changed.getOrDefault("", 0L));
        if (report.position() < Math.min(last, facts.position())) return true;
        // Some facts name no programme.
        if (report.isOld() && report.position() < facts.position()) return true;
        return YearMonth.from(report.today()).isBefore(YearMonth.from(today));
    }
}

package org.cairn.projections.reports.keeping;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.cairn.projections.bi.ProgrammeFacts;
import org.cairn.projections.reports.AllRows;
import org.cairn.projections.reports.Reports;
import org.jspecify.annotations.Nullable;

/// Computes one report from the facts and stores it, in two transactions: a snapshot of the facts, and the rows.
record ReportMaker(Database database) {

    /// A condition on the moment from which the facts are.
    interface Check {
        void on(Connection connection, FactsRead facts) throws SQLException;
    }

    /// @param knownAt   for which it is stored
    /// @param asKnownAt what was recorded later is left out; null = nothing is
    /// @param today     whose month is not over yet
    /// @return the milliseconds that it took
    long make(String pathway, LocalDate knownAt, @Nullable Instant asKnownAt, LocalDate today, Check check)
            throws SQLException {
        var start = System.nanoTime();
        var report = database.snapshot(connection -> {
            var facts = FactsRead.in(connection);
            check.on(connection, facts);
            var programme = ProgrammeFacts.load(connection, pathway, asKnownAt);
            var window = Reports.window(programme, today);
            var computed = new Computed(
                    pathway, knownAt, window, Reports.VERSION, facts.generation(), facts.position(), today, false);
            return new Report(
                    computed,
                    window == null
                            ? new AllRows(List.of(), List.of(), List.of(), List.of())
                            : Reports.of(programme, window));
        });
        var millis = (System.nanoTime() - start) / 1_000_000;
        database.write(connection -> {
            store(connection, report, millis);
            return null;
        });
        return (System.nanoTime() - start) / 1_000_000;
    }

    private record Report(Computed computed, AllRows rows) {}

    /// Unless another process was faster: what was known on a day is stored once, and nothing newer is replaced.
    private static void store(Connection connection, Report report, long millis) throws SQLException {
        var computed = report.computed();
        ReportTables.lock(connection, computed.pathway());
        var there = ReportTables.find(connection, computed.pathway(), computed.knownAt());
        if (there != null && !computed.knownAt().equals(Computed.NOW)) return;
        if (there != null && there.generation() == computed.generation() && there.position() > computed.position()) {
            return;
        }
        ReportTables.store(connection, computed, report.rows(), millis);
    }
}

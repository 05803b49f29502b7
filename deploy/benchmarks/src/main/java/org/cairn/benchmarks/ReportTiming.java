package org.cairn.benchmarks;

import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.cairn.eventstore.EventLog;
import org.cairn.projections.reports.keeping.ReportKeeper;

/// How long the report of a programme takes to compute and to store, and how much memory: of the programme with the
/// most
/// enrolments, and of the one with the fewest.
final class ReportTiming {

    static ReportKeeper keeper(CommandSide side) {
        return new ReportKeeper(
                side.context().getBean(EventLog.class),
                side.context().getBean("projector", DataSource.class),
                ZoneOffset.UTC,
                () -> LocalDate.now(ZoneOffset.UTC),
                Duration.ZERO);
    }

    /// Of all that are missing or outdated.
    static void catchUp(CommandSide side, Steps steps) {
        try (var keeper = keeper(side)) {
            steps.begin(
                    "computing the reports that are missing: " + keeper.status().stale());
            keeper.catchUp((done, all) -> {
                steps.at(done, all);
                return true;
            });
        }
    }

    static List<ReadSideReport.ReportTime> measure(
            Database database, Steps steps, Deadline deadline, Consumer<String> unfinished) throws SQLException {
        var measured = new ArrayList<ReadSideReport.ReportTime>();
        try (var side = CommandSide.on(database, 0);
                var keeper = keeper(side)) {
            keeper.catchUp((_, _) -> true);
            for (var programme : programmes(database)) {
                if (deadline.isOver()) {
                    unfinished.accept("reports: that of " + programme.pathway() + " was not measured");
                    continue;
                }
                steps.begin("computing the report of %s, %,d enrolments"
                        .formatted(programme.pathway(), programme.enrolments()));
                database.execute("DELETE FROM reports.computed WHERE known_at = 'infinity' AND pathway = '%s'"
                        .formatted(programme.pathway()));
                System.gc();
                heap().forEach(MemoryPoolMXBean::resetPeakUsage);
                var before = used();
                var start = System.nanoTime();
                keeper.catchUp((_, _) -> true);
                measured.add(new ReadSideReport.ReportTime(
                        programme.pathway(),
                        programme.enrolments(),
                        Math.round((System.nanoTime() - start) / 1e7) / 100.0,
                        Math.max(0, peak() - before) >> 20));
            }
        }
        return measured;
    }

    private record Size(String pathway, long enrolments) {}

    private static List<Size> programmes(Database database) throws SQLException {
        try (var connection = database.connect();
                var statement = connection.createStatement();
                var row = statement.executeQuery("""
                        (SELECT pathway, count(*) FROM bi.dim_enrolment WHERE is_current GROUP BY 1 ORDER BY 2 DESC, 1 LIMIT 1)
                        UNION
                        (SELECT pathway, count(*) FROM bi.dim_enrolment WHERE is_current GROUP BY 1 ORDER BY 2, 1 LIMIT 1)
                        ORDER BY 2 DESC""")) {
            var sizes = new ArrayList<Size>();
            while (row.next()) sizes.add(new Size(row.getString(1), row.getLong(2)));
            return sizes;
        }
    }

    private static List<MemoryPoolMXBean> heap() {
        return ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(pool -> pool.getType() == MemoryType.HEAP)
                .toList();
    }

    private static long used() {
        return heap().stream().mapToLong(pool -> pool.getUsage().getUsed()).sum();
    }

    /// Garbage that was not collected yet is in it.
    private static long peak() {
        return heap().stream().mapToLong(pool -> pool.getPeakUsage().getUsed()).sum();
    }

    private ReportTiming() {}
}

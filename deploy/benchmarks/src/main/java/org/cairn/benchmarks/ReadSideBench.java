package org.cairn.benchmarks;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// One run: a simulated university in a database of its own, the application beside it, and what its readers wait for.
final class ReadSideBench {

    static ReadSideReport run(ReadSidePlan plan, PrintStream progress) throws Exception {
        var steps = Steps.to(progress);
        try (var university = SimulatedUniversity.of(plan, steps)) {
            return new ReadSideBench(plan, university, steps).measure();
        } finally {
            steps.end();
        }
    }

    private final ReadSidePlan plan;
    private final SimulatedUniversity university;
    private final Database database;
    private final Steps steps;
    private final List<String> unfinished = new ArrayList<>();

    private ReadSideBench(ReadSidePlan plan, SimulatedUniversity university, Steps steps) {
        this.plan = plan;
        this.university = university;
        this.steps = steps;
        database = university.database();
    }

    private ReadSideReport measure() throws Exception {
        var events = database.number("SELECT max(position) FROM eventstore.event");
        steps.begin("%,d events".formatted(events));
        var pathway = university.largest();
        var tiles = List.<ReadSideReport.Times>of();
        if (wanted(ReadSidePart.TILES)) {
            tiles = Tiles.measure(database, pathway, plan.times(), steps, limit(), unfinished::add);
        }
        var pages = List.<ReadSideReport.Times>of();
        ReadSideReport.@Nullable Times visible = null;
        if (wanted(ReadSidePart.PAGES) || wanted(ReadSidePart.VISIBLE)) {
            steps.begin("starting the application");
            try (var service = HttpService.start(HttpJudging.jar(), database, university.masterKey())) {
                if (wanted(ReadSidePart.PAGES)) {
                    pages = Pages.measure(service.port(), pathway, plan.times(), steps, limit(), unfinished::add);
                }
                if (wanted(ReadSidePart.VISIBLE)) {
                    steps.begin("%d commands a second for %s".formatted(plan.rate(), plan.sent()));
                    visible = Visibility.measure(service.port(), database, plan.rate(), plan.sent());
                }
            }
        }
        var reports = List.<ReadSideReport.ReportTime>of();
        if (wanted(ReadSidePart.REPORTS)) {
            reports = ReportTiming.measure(database, steps, limit(), unfinished::add);
        }
        var rebuilds = List.<ReadSideReport.RebuildRate>of();
        if (wanted(ReadSidePart.REBUILDS)) {
            rebuilds = RebuildTiming.measure(database, plan.readModels(), steps, limit(), unfinished::add);
        }
        return new ReadSideReport(events, visible, rebuilds, pages, tiles, reports, unfinished, environment());
    }

    private boolean wanted(ReadSidePart part) {
        return plan.parts().contains(part);
    }

    private Deadline limit() {
        return Deadline.in(plan.limit());
    }

    private Map<String, Object> environment() throws Exception {
        var environment = new LinkedHashMap<String, Object>();
        environment.put("cores", Runtime.getRuntime().availableProcessors());
        environment.put("heapMegabytes", Runtime.getRuntime().maxMemory() >> 20);
        environment.put("java", Runtime.version().toString());
        environment.put("system", System.getProperty("os.name") + " " + System.getProperty("os.arch"));
        environment.put("postgres", university.server().settings());
        environment.put("learners", database.number("SELECT count(*) FROM bi.dim_learner"));
        environment.put("programmes", database.number("SELECT count(*) FROM bi.dim_pathway"));
        environment.put("commandsPerSecond", plan.rate());
        environment.put("seconds", plan.sent().toSeconds());
        return environment;
    }
}

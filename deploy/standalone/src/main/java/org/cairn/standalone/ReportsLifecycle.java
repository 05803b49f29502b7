package org.cairn.standalone;

import org.cairn.projections.reports.keeping.ReportKeeper;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/// Starts the keeping of reports after the read models that they are made from, and stops it before them.
@Component
final class ReportsLifecycle implements SmartLifecycle {
    private final ReportKeeper keeper;
    private volatile boolean running;

    ReportsLifecycle(ReportKeeper keeper) {
        this.keeper = keeper;
    }

    @Override
    public void start() {
        keeper.start();
        running = true;
    }

    @Override
    public void stop() {
        running = false;
        keeper.close();
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    @Override
    public int getPhase() {
        return ProjectionsLifecycle.BELOW_THE_WEB_SERVER + 1;
    }
}

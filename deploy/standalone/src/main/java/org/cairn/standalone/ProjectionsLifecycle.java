package org.cairn.standalone;

import org.cairn.projections.Projections;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/// Starts the projections before the web server and stops them after it, while their pools are still open.
@Component
final class ProjectionsLifecycle implements SmartLifecycle {

    /// The web server uses the two thousands above.
    static final int BELOW_THE_WEB_SERVER = SmartLifecycle.DEFAULT_PHASE - 4096;

    private final Projections projections;
    private volatile boolean running;

    ProjectionsLifecycle(Projections projections) {
        this.projections = projections;
    }

    @Override
    public void start() {
        projections.start();
        running = true;
    }

    @Override
    public void stop() {
        running = false;
        projections.close();
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    @Override
    public int getPhase() {
        return BELOW_THE_WEB_SERVER;
    }
}

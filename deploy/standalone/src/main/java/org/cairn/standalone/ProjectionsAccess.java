package org.cairn.standalone;

import java.util.Map;
import org.cairn.projections.Projections;
import org.springframework.boot.WebApplicationType;

/// The read models for those who look after them, whether or not Cairn is running on the database.
final class ProjectionsAccess {

    private static final int INTERRUPTED = 130;

    /// What is to be done with them.
    interface Task {
        void run(Projections projections, Terminal terminal) throws InterruptedException;
    }

    static void with(CommonOptions options, Task task) {
        try (var running = Running.beside(options, "data", INTERRUPTED)) {
            var application = running.start(WebApplicationType.NONE, Map.of(), ProjectionsApplication.class);
            task.run(application.getBean(Projections.class), options.terminal());
        } catch (IllegalArgumentException misused) {
            throw new UsageFailure(String.valueOf(misused.getMessage()));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Failure("was interrupted", e);
        }
    }

    private ProjectionsAccess() {}
}

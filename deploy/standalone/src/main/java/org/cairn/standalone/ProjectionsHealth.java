package org.cairn.standalone;

import java.util.LinkedHashMap;
import java.util.Map;
import org.cairn.projections.Projections;
import org.cairn.projections.ReadModelStatus;
import org.cairn.projections.ReadModelStatus.State;
import org.springframework.boot.health.contributor.AbstractHealthIndicator;
import org.springframework.boot.health.contributor.Health;
import org.springframework.stereotype.Component;

/// Whether the read models are kept up to date. How far they are behind is told, and is no reason not to be ready; that
/// one stands still while the log moves is.
@Component("projectionsHealthIndicator")
final class ProjectionsHealth extends AbstractHealthIndicator {

    private final Projections projections;

    ProjectionsHealth(Projections projections) {
        super("The read models cannot be looked at");
        this.projections = projections;
    }

    @Override
    protected void doHealthCheck(Health.Builder health) {
        var models = projections.status();
        var stopped = models.isEmpty() || models.stream().anyMatch(model -> model.state() == State.STOPPED);
        var builder = stopped ? health.down() : health.up();
        for (var model : models) builder.withDetail(model.name(), details(model));
    }

    private static Map<String, Object> details(ReadModelStatus model) {
        var details = new LinkedHashMap<String, Object>();
        details.put("state", model.state().code());
        details.put("position", model.position());
        details.put("lagPositions", model.lagPositions());
        details.put("parked", model.parked());
        details.put("skipped", model.skipped());
        if (model.rebuiltTo() != null) details.put("rebuiltTo", model.rebuiltTo());
        if (model.error() != null) details.put("error", model.error());
        return details;
    }
}

package org.cairn.standalone;

import java.util.LinkedHashMap;
import javax.sql.DataSource;
import org.cairn.projections.TopicSettings;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.health.contributor.AbstractHealthIndicator;
import org.springframework.boot.health.contributor.Health;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Which worker has which partition. That this one has none is told, and is no reason not to be ready: there may be
/// more workers than partitions.
@Component("partitionsHealthIndicator")
final class PartitionsHealth extends AbstractHealthIndicator {
    private final JdbcClient projector;
    private final TopicSettings settings;

    PartitionsHealth(@Qualifier("projector") DataSource projector, TopicSettings settings) {
        super("The partitions cannot be looked at");
        this.projector = JdbcClient.create(projector);
        this.settings = settings;
    }

    @Override
    protected void doHealthCheck(Health.Builder health) {
        var workers = new LinkedHashMap<String, Long>();
        projector.sql("""
                        SELECT worker, count(*) AS partitions FROM projection.partition
                         WHERE topic = ANY (?) GROUP BY worker ORDER BY worker""").param(settings.topics().all().toArray(String[]::new)).query(row -> {
            workers.put(row.getString("worker"), row.getLong("partitions"));
        });
        health.up()
                .withDetail("worker", settings.worker())
                .withDetail("partitions", workers.getOrDefault(settings.worker(), 0L))
                .withDetail("lastWorkers", workers);
    }
}

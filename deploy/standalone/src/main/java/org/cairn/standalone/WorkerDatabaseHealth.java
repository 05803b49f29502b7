package org.cairn.standalone;

import javax.sql.DataSource;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.health.contributor.AbstractHealthIndicator;
import org.springframework.boot.health.contributor.Health;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Whether read models can be written to.
@Component("workerDatabaseHealthIndicator")
final class WorkerDatabaseHealth extends AbstractHealthIndicator {
    private final JdbcClient projector;

    WorkerDatabaseHealth(@Qualifier("projector") DataSource projector) {
        super("The database does not answer");
        this.projector = JdbcClient.create(projector);
    }

    @Override
    protected void doHealthCheck(Health.Builder health) {
        var readOnly = projector
                .sql("SELECT pg_is_in_recovery() OR current_setting('transaction_read_only')::boolean")
                .query(Boolean.class)
                .single();
        if (readOnly) health.down().withDetail("reason", "it only reads");
        else health.up();
    }
}

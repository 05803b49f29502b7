package org.cairn.standalone;

import javax.sql.DataSource;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.health.contributor.AbstractHealthIndicator;
import org.springframework.boot.health.contributor.Health;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Whether the database can be written to. A server that only reads, as a standby does, is not up to the work.
@Component("databaseHealthIndicator")
final class DatabaseHealth extends AbstractHealthIndicator {

    private final JdbcClient writer;

    DatabaseHealth(@Qualifier("writer") DataSource writer) {
        super("The database does not answer");
        this.writer = JdbcClient.create(writer);
    }

    @Override
    protected void doHealthCheck(Health.Builder health) {
        var readOnly = writer.sql("SELECT pg_is_in_recovery() OR current_setting('transaction_read_only')::boolean")
                .query(Boolean.class)
                .single();
        if (readOnly) {
            health.down().withDetail("reason", "it only reads");
        } else {
            health.up();
        }
    }
}

package org.cairn.standalone;

import javax.sql.DataSource;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.health.contributor.AbstractHealthIndicator;
import org.springframework.boot.health.contributor.Health;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Whether the database of the read models answers.
@Component("readModelDatabaseHealthIndicator")
final class ReadModelDatabaseHealth extends AbstractHealthIndicator {
    private final JdbcClient query;

    ReadModelDatabaseHealth(@Qualifier("query") DataSource query) {
        super("The database does not answer");
        this.query = JdbcClient.create(query);
    }

    @Override
    protected void doHealthCheck(Health.Builder health) {
        query.sql("SELECT count(*) FROM projection.position").query(Long.class).single();
        health.up();
    }
}

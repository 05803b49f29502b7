package org.cairn.query;

import java.time.Clock;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.cairn.contracts.learner.LearnerId;
import org.cairn.contracts.shared.DomainEvent;
import org.cairn.eventstore.EventLog;
import org.cairn.eventstore.PostgresEventLog;
import org.cairn.projections.Projections;
import org.cairn.projections.ProjectionsConfiguration;
import org.cairn.projections.history.Log;
import org.cairn.projections.history.TestDatabase;
import org.cairn.query.exports.ExportSchema;
import org.cairn.query.reports.KnownReports;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/// The read side and the projections as the application wires them, on a database of its own.
public final class ReadSide implements AutoCloseable {
    /// What the migration of the write side creates; that module is none of ours.
    private static final String IDENTITY = """
            CREATE SCHEMA identity;
            CREATE TABLE identity.learner (
                learner uuid PRIMARY KEY, number text NOT NULL UNIQUE,
                given_name text, family_name text, born_on date, email text);
            GRANT USAGE ON SCHEMA identity TO cairn_query;
            GRANT SELECT (learner, number, given_name, family_name) ON identity.learner TO cairn_query""";

    private final TestDatabase database = new TestDatabase();
    private final Log log = new Log(database.owner());
    private final ServletWebServerApplicationContext application;
    private final Projections projections;

    /// Not annotated as a configuration: scans of other tests shall not find it.
    @EnableAutoConfiguration(exclude = DataSourceAutoConfiguration.class)
    @Import({QueryConfiguration.class, ProjectionsConfiguration.class})
    static class Application {
        @Bean
        EventLog eventLog(TestDatabase database) {
            return new PostgresEventLog(database.reader());
        }

        @Bean
        DataSource projector(TestDatabase database) {
            return database.projector();
        }

        @Bean
        DataSource query(TestDatabase database) {
            return database.query();
        }

        @Bean
        Clock clock() {
            return Clock.systemUTC();
        }

        @Bean
        ZoneId institutionZone() {
            return ZoneId.of("Europe/London");
        }
    }

    public ReadSide() {
        this(_ -> null);
    }

    /// @param computes who computes reports on its database; answers null for nobody
    public ReadSide(Function<TestDatabase, @Nullable KnownReports> computes) {
        var known = computes.apply(database);
        database.execute(IDENTITY);
        ExportSchema.migrate(database.owner());
        application = (ServletWebServerApplicationContext) new SpringApplicationBuilder(Application.class)
                .web(WebApplicationType.SERVLET)
                .initializers(context -> context.getBeanFactory().registerSingleton("testDatabase", database))
                .initializers(context -> {
                    if (known != null) context.getBeanFactory().registerSingleton("knownReports", known);
                })
                .properties(Map.of(
                        "server.port", "0",
                        "server.address", "127.0.0.1",
                        "spring.main.banner-mode", "off",
                        "spring.threads.virtual.enabled", "true",
                        // The scan also finds the console tests' application; ours goes before it.
                        "spring.main.allow-bean-definition-overriding", "true",
                        "test.database", database.url()))
                .run();
        projections = application.getBean(Projections.class);
        projections.start();
    }

    public MockMvcTester http() {
        return MockMvcTester.from(application);
    }

    public int port() {
        return Integer.parseInt(application.getEnvironment().getRequiredProperty("local.server.port"));
    }

    public <T> T bean(Class<T> type) {
        return application.getBean(type);
    }

    public Log log() {
        return log;
    }

    public Projections projections() {
        return projections;
    }

    public TestDatabase database() {
        return database;
    }

    /// Returns when the read models have taken them in.
    public long record(DomainEvent... events) {
        return record(List.of(events));
    }

    /// Returns when the read models have taken them in.
    public long record(List<? extends DomainEvent> events) {
        var position = log.append(events);
        awaitPosition();
        return position;
    }

    public void awaitPosition() {
        try {
            if (!projections.awaitPosition(log.head(), Duration.ofSeconds(60))) {
                throw new IllegalStateException("The projections do not come after: " + projections.status());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    public void knows(LearnerId learner, String number, String givenName, String familyName) {
        database.execute("INSERT INTO identity.learner (learner, number, given_name, family_name) VALUES ('%s')"
                .formatted(String.join(
                        "', '",
                        Stream.of(learner.toString(), number, givenName, familyName)
                                .toList())));
    }

    @Override
    public void close() {
        projections.close();
        application.close();
        database.close();
    }
}

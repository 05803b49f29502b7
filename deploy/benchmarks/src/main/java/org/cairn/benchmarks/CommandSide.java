package org.cairn.benchmarks;

import java.util.Map;
import org.cairn.command.CommandSchema;
import org.cairn.command.Commands;
import org.cairn.command.StateCache;
import org.cairn.command.identity.Staff;
import org.cairn.eventstore.PostgresEventStorageEngine;
import org.cairn.projections.ProjectionSchema;
import org.cairn.projections.Projections;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/// A running command service, and the projections beside it.
record CommandSide(ConfigurableApplicationContext context) implements AutoCloseable {

    /// What the application keeps in memory if nothing else is configured.
    static final int CACHED_STATES = 30_000;

    /// @param cachedStates how many folded states are kept from one command to the next; 0 for none
    static CommandSide on(Database database, int cachedStates) {
        return new CommandSide(new SpringApplicationBuilder(CommandApplication.class)
                .web(WebApplicationType.NONE)
                .properties(Map.of(
                        "cairn.command.cached-states",
                        cachedStates,
                        "spring.flyway.enabled",
                        false,
                        "spring.main.banner-mode",
                        "off",
                        "spring.main.register-shutdown-hook",
                        false))
                .initializers(context -> context.getBeanFactory().registerSingleton("database", database))
                .run());
    }

    static void migrate(Database database) {
        try (var owner = database.pool(null, 2)) {
            CommandSchema.migrate(owner);
            ProjectionSchema.migrate(owner);
        }
    }

    Commands commands() {
        return context.getBean(Commands.class);
    }

    PostgresEventStorageEngine engine() {
        return context.getBean(PostgresEventStorageEngine.class);
    }

    StateCache states() {
        return context.getBean(StateCache.class);
    }

    Staff staff() {
        return context.getBean(Staff.class);
    }

    Projections projections() {
        return context.getBean(Projections.class);
    }

    @Override
    public void close() {
        context.close();
    }
}

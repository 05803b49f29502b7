package org.cairn.standalone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.ZoneId;
import org.cairn.command.CommandSchema;
import org.cairn.eventstore.EventStoreSchema;
import org.cairn.projections.ProjectionSchema;
import org.cairn.standalone.postgres.PostgresServer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InstitutionZoneTest {

    private static final Path CACHE = Path.of(System.getProperty("java.io.tmpdir"), "cairn-test-cache");

    @Test
    void isThatOfTheFirstStartForGood(@TempDir Path data) {
        try (var server = PostgresServer.start(CACHE, data, data.resolve("postgresql.log"));
                var owner = Pools.owner(new DatabaseAddress(server.url(), server.user(), server.password()))) {
            // The roles come with the schemas that they are for.
            EventStoreSchema.migrate(owner);
            CommandSchema.migrate(owner);
            ProjectionSchema.migrate(owner);
            assertThatThrownBy(() -> InstitutionZone.in(owner, "Atlantis"))
                    .isInstanceOf(Failure.class)
                    .hasMessageContaining("'Atlantis', which is no time zone");
            assertThat(InstitutionZone.in(owner, "Pacific/Auckland")).isEqualTo(ZoneId.of("Pacific/Auckland"));
            assertThat(InstitutionZone.in(owner, null)).isEqualTo(ZoneId.of("Pacific/Auckland"));
            assertThatThrownBy(() -> InstitutionZone.in(owner, "Europe/London"))
                    .isInstanceOf(Failure.class)
                    .hasMessageContaining("Europe/London, but the records were begun in Pacific/Auckland");
        }
    }
}

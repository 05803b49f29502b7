package org.cairn.standalone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.cairn.command.Commands;
import org.cairn.command.identity.Staff;
import org.cairn.contracts.learner.LearnerId;
import org.cairn.contracts.learner.RegisterLearner;
import org.cairn.contracts.shared.Act;
import org.cairn.eventstore.EventLog;
import org.cairn.standalone.postgres.PostgresServer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A PostgreSQL of the institution's own, on which Cairn is no superuser.
class DatabaseRightsTest {

    private static final Path CACHE = Path.of(System.getProperty("java.io.tmpdir"), "cairn-test-cache");

    private final PostgresServer server;
    private final Path data;

    DatabaseRightsTest(@TempDir Path theirs, @TempDir Path data) {
        server = PostgresServer.start(CACHE, theirs, theirs.resolve("postgresql.log"));
        this.data = data;
    }

    @BeforeEach
    void aDatabaseOfSomebodyElse() throws SQLException {
        run("CREATE ROLE uni LOGIN NOSUPERUSER PASSWORD 'between us'", "CREATE DATABASE uni");
    }

    @AfterEach
    void stop() {
        server.close();
    }

    private void run(String... statements) throws SQLException {
        try (var connection = DriverManager.getConnection(server.url(), server.user(), server.password());
                var statement = connection.createStatement()) {
            for (var each : statements) statement.execute(each);
        }
    }

    private DatabaseAddress uni() {
        var url = server.url().replaceFirst("/cairn$", "/uni");
        return DatabaseAddress.own(url, Map.of(DatabaseAddress.USER, "uni", DatabaseAddress.PASSWORD, "between us"));
    }

    private void check() {
        try (var owner = Pools.owner(uni())) {
            DatabaseRights.check(owner, uni());
        }
    }

    @Test
    void anOwnerWhoMayCreateRolesNeedsNothingElse() throws SQLException {
        run("ALTER ROLE uni CREATEROLE", "ALTER DATABASE uni OWNER TO uni");
        recordsACommand();
        // Nor is CREATEROLE needed for the next start.
        run("ALTER ROLE uni NOCREATEROLE");
        recordsACommand();
    }

    @Test
    void norDoesAUserWhoMayPassOnTheRightToCreate() throws SQLException {
        run("ALTER ROLE uni CREATEROLE", "GRANT CREATE ON DATABASE uni TO uni WITH GRANT OPTION");
        recordsACommand();
    }

    private void recordsACommand() {
        try (var cairn = TestCairn.on(uni(), data)) {
            var registrar = cairn.bean(Staff.class).register("registrar", "Registrar", false);
            var today = LocalDate.of(2026, 1, 15);
            var learner = new LearnerId(UUID.randomUUID());
            var receipt =
                    cairn.bean(Commands.class).execute(new RegisterLearner(learner, Act.of(registrar, today, today)));
            assertThat(receipt.events()).hasSize(1);
            assertThat(cairn.bean(EventLog.class).head()).isEqualTo(receipt.position());
        }
    }

    @Test
    void whatIsMissingIsNamedInOneLineBeforeAnythingIsMade() throws SQLException {
        assertThatThrownBy(() -> TestCairn.on(uni(), data).close())
                .isInstanceOf(Failure.class)
                .hasMessageContaining("ALTER ROLE uni CREATEROLE")
                .hasMessageContaining("ALTER DATABASE uni OWNER TO uni")
                .hasMessageNotContaining("\n");
        run("ALTER ROLE uni CREATEROLE", "GRANT CREATE ON DATABASE uni TO uni");
        assertThatThrownBy(this::check)
                .hasMessageContaining("pass on CREATE on the database")
                .hasMessageNotContaining("CREATEROLE");
    }

    @Test
    void rolesOfAnotherInstitutionAreNotTakenOver() throws SQLException {
        run("ALTER ROLE uni CREATEROLE", "ALTER DATABASE uni OWNER TO uni", "CREATE ROLE cairn_writer NOLOGIN");
        assertThatThrownBy(this::check)
                .isInstanceOf(Failure.class)
                .hasMessageContaining("the roles cairn_writer are there already")
                .hasMessageContaining("give each institution a PostgreSQL server of its own");
        run("GRANT cairn_writer TO uni WITH ADMIN OPTION");
        assertThatCode(this::check).doesNotThrowAnyException();
    }
}

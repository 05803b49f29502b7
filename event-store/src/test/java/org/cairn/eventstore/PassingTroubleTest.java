package org.cairn.eventstore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cairn.eventstore.TestEvents.append;
import static org.cairn.eventstore.TestEvents.engine;
import static org.cairn.eventstore.TestEvents.event;
import static org.cairn.eventstore.TestEvents.failure;
import static org.cairn.eventstore.TestEvents.log;
import static org.cairn.eventstore.TestEvents.request;

import java.sql.SQLException;
import org.axonframework.eventsourcing.eventstore.AppendCondition;
import org.axonframework.eventsourcing.eventstore.EventStoreException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// What PostgreSQL answers while something is the matter with it, and not with the events (its manual, appendix A).
class PassingTroubleTest {
    private static final String[] PASSING = {
        "53000", "53100", "53200", "53300", "58000", "58030", "55P03", "57014", "40001", "40P01", "25006"
    };
    private static final String[] FOR_GOOD = {"22001", "23514", "42501", "54000"};

    private final TestDatabase database = TestDatabase.create();

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void whileItLastsAppendsAreUnavailableAndAfterwardsTheyAreNot() throws SQLException {
        try (var engine = engine(database, EngineSettings.defaults())) {
            for (var state : PASSING) {
                answering(state);
                assertThat(failure(append(engine, AppendCondition.none(), request(state, "b"), event("t", state))))
                        .as(state)
                        .isInstanceOf(EventStoreUnavailableException.class);
                database.execute("DROP TRIGGER trouble ON eventstore.event");
                append(engine, AppendCondition.none(), request(state, "b"), event("t", state))
                        .join();
            }
            assertThat(log(database)).extracting(TestEvents::text).containsExactly(PASSING);
        }
    }

    @Test
    void whatIsTheMatterWithTheEventsIsSaidForGood() throws SQLException {
        try (var engine = engine(database, EngineSettings.defaults())) {
            for (var state : FOR_GOOD) {
                answering(state);
                assertThat(failure(append(engine, AppendCondition.none(), event("t", state))))
                        .as(state)
                        .isInstanceOf(EventStoreException.class)
                        .isNotInstanceOf(EventStoreUnavailableException.class);
                database.execute("DROP TRIGGER trouble ON eventstore.event");
            }
            assertThat(log(database)).isEmpty();
        }
    }

    private void answering(String state) throws SQLException {
        database.execute("""
                CREATE OR REPLACE FUNCTION public.trouble() RETURNS trigger LANGUAGE plpgsql AS $$
                BEGIN RAISE EXCEPTION 'trouble' USING ERRCODE = '%s'; END $$;
                CREATE TRIGGER trouble BEFORE INSERT ON eventstore.event EXECUTE FUNCTION public.trouble();
                """.formatted(state));
    }
}

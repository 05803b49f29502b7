package org.cairn.eventstore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cairn.eventstore.TestEvents.tagged;
import static org.cairn.eventstore.TestEvents.tags;

import java.sql.Connection;
import java.sql.SQLException;
import org.axonframework.messaging.eventstreaming.EventCriteria;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// The plans that PostgreSQL makes for what the engine asks, on a young log and on a grown one.
class PlanTest {
    private static final EventCriteria TAGS_AND_TYPES =
            EventCriteria.havingTags(tags("key=17")).andBeingOneOfTypes("type1", "type2");
    private static final EventCriteria TWO_ALTERNATIVES =
            EventCriteria.either(tagged("key=17", "group=3"), TAGS_AND_TYPES);

    private final TestDatabase database = TestDatabase.create();

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void whatHasTagsIsFoundByTheTagIndexAlone() throws SQLException {
        try (var session = new Sessions(database.writer()).open()) {
            for (boolean grown : new boolean[] {false, true}) {
                if (grown) {
                    grow();
                }
                for (var criteria : new EventCriteria[] {tagged("key=17"), TAGS_AND_TYPES, TWO_ALTERNATIVES}) {
                    var where = new CriteriaSql(Criteria.of(criteria));
                    for (String sql : new String[] {EventTable.matchingSql(where), EventTable.anyMatchingSql(where)}) {
                        assertThat(plan(session, sql))
                                .as(sql)
                                .contains("Bitmap Index Scan on event_tags")
                                .doesNotContain("event_pkey")
                                .doesNotContain("Seq Scan");
                    }
                }
            }
        }
    }

    @Test
    void whatHasTypesOnlyIsReadByPosition() throws SQLException {
        grow();
        var where = new CriteriaSql(Criteria.of(EventCriteria.havingAnyTag().andBeingOneOfTypes("type1")));
        try (var session = new Sessions(database.writer()).open()) {
            assertThat(plan(session, EventTable.anyMatchingSql(where)))
                    .contains("event_pkey")
                    .doesNotContain("Seq Scan");
        }
    }

    @Test
    void aMomentIsFoundByItsOwnIndex() throws SQLException {
        grow();
        try (var session = new Sessions(database.writer()).open()) {
            assertThat(plan(session, EventTable.FIRST_RECORDED_SINCE)).contains("event_recorded_at");
        }
    }

    /// The plan that a prepared statement gets in such a session.
    private static String plan(Connection session, String sql) throws SQLException {
        String numbered = sql;
        int parameters = 0;
        while (numbered.contains("?")) {
            numbered = numbered.replaceFirst("\\?", "\\$" + ++parameters);
        }
        String nulls = "null" + ", null".repeat(parameters - 1);
        try (var statement = session.createStatement()) {
            statement.execute("PREPARE asked AS " + numbered);
            var plan = new StringBuilder();
            try (var rows = statement.executeQuery("EXPLAIN EXECUTE asked(%s)".formatted(nulls))) {
                while (rows.next()) {
                    plan.append(rows.getString(1)).append('\n');
                }
            }
            statement.execute("DEALLOCATE asked");
            return plan.toString();
        }
    }

    private void grow() throws SQLException {
        database.execute("""
                INSERT INTO eventstore.event
                SELECT n, gen_random_uuid(), 'type' || n % 5, '1', timestamptz '2020-01-01' + n * interval '1 minute',
                       '{}', '{}', ARRAY['key=' || n % 1000, 'group=' || n % 10], sha256('')
                  FROM generate_series((SELECT coalesce(max(position), 0) + 1 FROM eventstore.event), 30000) AS n;
                ANALYZE eventstore.event
                """);
    }
}

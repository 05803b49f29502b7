package org.cairn.query.competencymap;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import org.cairn.projections.history.SecondThoughts;
import org.cairn.projections.history.University;
import org.cairn.query.ReadSide;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/// On histories with all that can happen, what counts is the same whether it is asked enrolment by enrolment
/// or table by table, on whatever day and as known at whatever moment.
class StandingsAgreeTest {
    private static final long SEED = Long.getLong("cairn.seed", System.nanoTime());
    private static final ReadSide SIDE = new ReadSide();

    /// The log of these tests is recorded from the first of November 2026 on, 800 events a second.
    private static final List<OffsetDateTime> KNOWN =
            List.of(OffsetDateTime.parse("2026-11-01T08:00:02Z"), OffsetDateTime.parse("9999-12-31T00:00:00Z"));

    private static final List<LocalDate> DAYS =
            List.of(LocalDate.of(2013, 2, 1), LocalDate.of(2014, 3, 15), LocalDate.of(2016, 1, 1));

    static {
        SIDE.record(SecondThoughts.on(University.events(SEED, 150, List.of("AAA", "BBB"), 6), SEED));
    }

    @AfterAll
    static void close() {
        SIDE.close();
    }

    @Test
    void marksCountAlike() {
        var columns = "m.competency, m.judgement, m.score, m.level, m.correction, m.reconciliation, m.left_out";
        var found = agree("marks", "m", StandingSql.MARKS, columns);
        assertThat(found)
                .as("seed %d", SEED)
                .anyMatch(each -> each.contains("evidence-withdrawn"))
                .anyMatch(each -> each.contains("agreed-elsewhere"))
                .anyMatch(each -> each.contains("not-a-first-mark"));
    }

    @Test
    void verdictsHoldAlike() {
        agree("granted", "g", StandingSql.GRANTED, "g.competency, g.position, g.former_scale, g.rescinded_on");
    }

    @Test
    void workAndEarlierLearningCountAlike() {
        agree("handed_in", "h", StandingSql.HANDED_IN, "h.competency, h.pieces");
        agree("recognised", "p", StandingSql.RECOGNISED, "p.competency, p.prior_learning, p.decision");
        agree("taken_back", "x", StandingSql.TAKEN_BACK, "x.competency, x.position");
    }

    /// @return the rows of all days and moments
    private static List<String> agree(String set, String alias, String lateral, String columns) {
        var all = new ArrayList<String>();
        for (var day : DAYS) {
            for (var known : KNOWN) {
                var bySets = rows(
                        StandingBySets.STANDING.formatted("true"),
                        "SELECT %s.enrolment, %s FROM %s %s".formatted(alias, columns, set, alias),
                        day,
                        known);
                var byEnrolment = rows(
                        StandingSql.STANDING.formatted("true"),
                        "SELECT s.enrolment, %s FROM scope s CROSS JOIN LATERAL %s AS %s"
                                .formatted(columns, lateral, alias),
                        day,
                        known);
                assertThat(byEnrolment)
                        .as("%s as of %s, as known at %s, seed %d", set, day, known, SEED)
                        .isEqualTo(bySets);
                all.addAll(bySets);
            }
        }
        assertThat(all).as("%s, seed %d", set, SEED).isNotEmpty();
        return all;
    }

    private static List<String> rows(String standing, String query, LocalDate day, OffsetDateTime known) {
        return JdbcClient.create(SIDE.database().query())
                .sql(standing + "SELECT found::text FROM (" + query + ") AS found ORDER BY 1")
                .param("as_of", day)
                .param("known", known)
                .query(String.class)
                .list();
    }
}

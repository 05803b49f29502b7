package org.cairn.standalone.chaos;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.cairn.standalone.chaos.Outcome.Kind;

/// Compares what clients were told with the rows of the read models: each event that was acknowledged has its rows in
/// each of them, once, and there is no row of any other.
final class ReadModelOracle {

    /// Rows that an event leads to.
    ///
    /// @param event    its name, without the context
    /// @param position the column that names the event
    /// @param rows     how many
    private record Rule(String event, String table, String position, int rows) {}

    private static final List<Rule> RULES = List.of(
            rule("LearnerEnrolled", "competency_map.enrolment", 1),
            rule("LearnerEnrolled", "transcript.enrolment", 1),
            rule("LearnerEnrolled", "transcript.entry", 1),
            rule("LearnerEnrolled", "pathway_outcomes.fact", 1),
            rule("LearnerEnrolled", "bi.fact_enrolment", 1),
            rule("EvidenceSubmitted", "competency_map.evidence", University.COMPETENCIES),
            rule("EvidenceSubmitted", "transcript.work", 1),
            rule("EvidenceSubmitted", "pathway_outcomes.fact", University.COMPETENCIES),
            rule("EvidenceSubmitted", "bi.fact_evidence", University.COMPETENCIES),
            rule("JudgementRecorded", "competency_map.judgement", 1),
            rule("JudgementRecorded", "transcript.work", 1),
            rule("JudgementRecorded", "pathway_outcomes.fact", 1),
            rule("JudgementRecorded", "bi.fact_judgement", 1),
            rule("PriorLearningDecided", "competency_map.prior_learning", 1),
            rule("PriorLearningDecided", "transcript.entry", 1),
            rule("PriorLearningDecided", "pathway_outcomes.fact", 1),
            rule("PriorLearningDecided", "bi.fact_prior_learning", 1),
            rule("MasteryDemonstrated", "competency_map.mastery", 1),
            rule("MasteryDemonstrated", "transcript.entry", 1),
            rule("MasteryDemonstrated", "pathway_outcomes.fact", 1),
            rule("MasteryDemonstrated", "bi.fact_mastery", 1));

    /// Sums that each event adds one to.
    private static final Map<String, String> SUMS = Map.of(
            "enrolled", "LearnerEnrolled",
            "judged", "JudgementRecorded",
            "prior-learning", "PriorLearningDecided");

    private final Map<Long, String> acknowledged = new HashMap<>();
    private final long foundations;
    private final Findings findings;

    /// @param foundations the position up to which the log was filled before there were clients
    ReadModelOracle(Ledger.Book book, long foundations, Findings findings) {
        this.foundations = foundations;
        this.findings = findings;
        for (var outcome : book.outcomes().values()) {
            if (!outcome.is(Kind.ACKNOWLEDGED)) continue;
            var position = outcome.position() - outcome.events().size();
            for (var event : outcome.events()) acknowledged.put(++position, event);
        }
    }

    private static Rule rule(String event, String table, int rows) {
        return new Rule(event, table, table.startsWith("bi.") ? "_position" : "position", rows);
    }

    void check(Connection connection) throws SQLException {
        for (var table : RULES.stream().map(Rule::table).distinct().toList()) {
            compare(
                    table,
                    rows(
                            connection,
                            RULES.stream().filter(r -> r.table().equals(table)).toList()));
        }
        for (var sum : SUMS.entrySet()) compareSum(connection, sum.getKey(), sum.getValue());
    }

    private Map<Long, Integer> rows(Connection connection, List<Rule> rules) throws SQLException {
        var rows = new HashMap<Long, Integer>();
        var rule = rules.getFirst();
        try (var statement = connection.prepareStatement(
                "SELECT %1$s, count(*) FROM %2$s WHERE %1$s > ? GROUP BY 1".formatted(rule.position(), rule.table()))) {
            statement.setLong(1, foundations);
            try (var row = statement.executeQuery()) {
                while (row.next()) rows.put(row.getLong(1), row.getInt(2));
            }
        }
        return rows;
    }

    private void compare(String table, Map<Long, Integer> rows) {
        acknowledged.forEach((position, event) -> {
            var expected = RULES.stream()
                    .filter(rule -> rule.table().equals(table) && event.endsWith(rule.event()))
                    .mapToInt(Rule::rows)
                    .sum();
            var found = rows.getOrDefault(position, 0);
            rows.remove(position);
            var told = "%s at position %d has %d rows in %s instead of %d"
                    .formatted(event, position, found, table, expected);
            if (found > expected) findings.doubled(told);
            else if (found == 0 && expected > 0) findings.lost(told);
            else if (found < expected) findings.partial(told);
        });
        rows.forEach((position, found) -> findings.wrongAnswer(
                "%s has %d rows of position %d, which nobody was told of".formatted(table, found, position)));
    }

    private void compareSum(Connection connection, String measure, String event) throws SQLException {
        try (var statement = connection.prepareStatement(
                "SELECT coalesce(sum(facts), 0) FROM pathway_outcomes.month WHERE measure = ?")) {
            statement.setString(1, measure);
            try (var row = statement.executeQuery()) {
                row.next();
                var expected = acknowledged.values().stream()
                        .filter(each -> each.endsWith(event))
                        .count();
                var told = "%s is counted %d times, and there are %d".formatted(measure, row.getLong(1), expected);
                if (row.getLong(1) > expected) findings.doubled(told);
                else if (row.getLong(1) < expected) findings.lost(told);
            }
        }
    }
}

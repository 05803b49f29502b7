package org.cairn.standalone.chaos;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.LongStream;
import org.cairn.standalone.chaos.Outcome.Kind;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Compares what clients were told with what is in the tables. Every event has to belong to one intent that was
/// acknowledged, and every acknowledged intent has to have its events, once, together, at the position that it was
/// told.
final class Oracle {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final int FETCHED = 2000;

    private record Found(long position, String type) {}

    private final Ledger.Book book;
    private final long foundations;
    private final Findings findings;
    private final Map<Long, List<Found>> events = new HashMap<>();
    private final Map<String, Long> judgements = new HashMap<>();
    private final Set<String> enrolments = new HashSet<>();
    private long head;

    /// @param foundations the position up to which the log was filled before there were clients
    Oracle(Ledger.Book book, long foundations, Findings findings) {
        this.book = book;
        this.foundations = foundations;
        this.findings = findings;
    }

    /// @return how many events there are
    long check(Connection connection) throws SQLException {
        connection.setAutoCommit(false); // or the driver reads the whole log at once
        readEvents(connection);
        book.intents().values().forEach(this::compare);
        compareRequests(connection);
        followChain(connection);
        connection.rollback();
        return head;
    }

    private void readEvents(Connection connection) throws SQLException {
        try (var statement =
                connection.prepareStatement("SELECT position, type, payload FROM eventstore.event ORDER BY position")) {
            statement.setFetchSize(FETCHED);
            try (var row = statement.executeQuery()) {
                while (row.next()) {
                    var position = row.getLong(1);
                    if (position != head + 1) findings.lost("positions %d to %d".formatted(head + 1, position - 1));
                    head = position;
                    if (position > foundations) take(position, row.getString(2), row.getBytes(3));
                }
            }
        }
    }

    private void take(long position, String type, byte[] payload) {
        var text = new String(payload, StandardCharsets.UTF_8);
        var json = JSON.readTree(text);
        var number = type.endsWith("MasteryDemonstrated") ? causeOf(json) : Intent.markedIn(text);
        if (type.endsWith("JudgementRecorded"))
            judgements.put(json.path("judgement").asString(), number);
        if (type.endsWith("PriorLearningDecided")) {
            judgements.put(json.path("priorLearning").asString(), number);
        }
        if (type.endsWith("LearnerEnrolled")
                && !enrolments.add(json.path("learner").asString() + json.path("pathway"))) {
            findings.wrongAnswer("a learner is enrolled twice, again at position " + position);
        }
        if (!book.intents().containsKey(number)) {
            findings.wrongAnswer("position %d, %s, was meant by nobody".formatted(position, type));
        }
        events.computeIfAbsent(number, _ -> new ArrayList<>(2)).add(new Found(position, type));
    }

    /// Mastery names the judgements or the prior learning that it follows from.
    private long causeOf(JsonNode mastery) {
        var prior = mastery.path("priorLearning").asString("");
        var cause = prior.isEmpty() ? mastery.path("judgements").path(0).asString("") : prior;
        return judgements.getOrDefault(cause, 0L);
    }

    private void compare(Intent intent) {
        var found = events.getOrDefault(intent.number(), List.of());
        var outcome = book.outcomes().get(intent.number());
        if (outcome == null || outcome.is(Kind.UNKNOWN)) {
            findings.wrongAnswer("%s was never settled: %s".formatted(intent, outcome));
        } else if (outcome.is(Kind.REFUSED)) {
            if (!found.isEmpty()) findings.wrongAnswer("%s got %s, and led to %s".formatted(intent, outcome, found));
        } else {
            compare(intent, outcome, found);
        }
    }

    private void compare(Intent intent, Outcome outcome, List<Found> found) {
        var expected = outcome.events().size();
        var told = "%s got %s, and there is %s".formatted(intent, outcome, found);
        if (found.isEmpty() || outcome.position() > head) {
            findings.lost(told);
        } else if (found.size() < expected) {
            findings.partial(told);
        } else if (found.size() > expected) {
            findings.doubled(told);
        } else {
            var positions = LongStream.rangeClosed(outcome.position() - expected + 1, outcome.position());
            if (!found.stream().map(Found::type).toList().equals(outcome.events())
                    || !found.stream()
                            .map(Found::position)
                            .toList()
                            .equals(positions.boxed().toList())) {
                findings.wrongAnswer(told);
            }
        }
    }

    /// The hash of each event is over the one before and its own row, as the database computes it.
    private void followChain(Connection connection) throws SQLException {
        try (var statement = connection.prepareStatement("""
                        SELECT position
                          FROM (SELECT position, hash, eventstore.event_leaf(e) AS leaf,
                                       lag(hash, 1, decode(repeat('00', 32), 'hex')) OVER (ORDER BY position) AS previous
                                  FROM eventstore.event e) AS link
                         WHERE hash <> sha256('\\x02'::bytea || previous || leaf)
                         ORDER BY position LIMIT 1
                        """);
                var row = statement.executeQuery()) {
            if (row.next()) findings.wrongAnswer("the hash chain is broken at position " + row.getLong(1));
        }
    }

    /// One row for each acknowledged intent, and no other.
    private void compareRequests(Connection connection) throws SQLException {
        var acknowledged = new HashSet<Long>();
        for (var outcome : book.outcomes().values()) {
            if (outcome.is(Kind.ACKNOWLEDGED)) acknowledged.add(outcome.position());
        }
        try (var statement = connection.prepareStatement("SELECT last_position FROM eventstore.request")) {
            statement.setFetchSize(FETCHED);
            try (var row = statement.executeQuery()) {
                while (row.next()) {
                    if (!acknowledged.remove(row.getLong(1))) {
                        findings.wrongAnswer(
                                "a request is kept that nobody was told of, of position " + row.getLong(1));
                    }
                }
            }
        }
        acknowledged.forEach(position -> findings.lost("the request of position " + position));
    }
}

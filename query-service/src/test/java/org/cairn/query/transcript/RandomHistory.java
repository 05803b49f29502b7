package org.cairn.query.transcript;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.cairn.contracts.credential.TranscriptId;
import org.cairn.contracts.credential.TranscriptNumber;
import org.cairn.contracts.credential.TranscriptSealed;
import org.cairn.contracts.credential.TranscriptSeriesId;
import org.cairn.contracts.learner.LearnerId;
import org.cairn.contracts.learner.LearnerRegistered;
import org.cairn.contracts.learner.StatementId;
import org.cairn.contracts.learner.StatementPlaced;
import org.cairn.contracts.privacy.ErasureId;
import org.cairn.contracts.privacy.PersonalKeyDestroyed;
import org.cairn.contracts.shared.AuthorisationId;
import org.cairn.contracts.shared.DomainEvent;
import org.cairn.contracts.shared.PersonId;
import org.cairn.contracts.shared.SealedText;

/// What could have become of one learner: each event is one that the decisions allow after those before it. Much of it
/// is recorded long after the day from which it counts.
final class RandomHistory {
    static final PersonId SOMEBODY = new PersonId(new UUID(1, 1));
    static final AuthorisationId ALLOWED = new AuthorisationId(new UUID(2, 1));
    private static final int LATEST = 30;

    private final Random random;
    private final LearnerId learner;
    private final List<Known> events = new ArrayList<>();
    private final List<RandomEnrolment> enrolments = new ArrayList<>();
    private LocalDate today = Versions.START;
    private int ids;
    private int sealed;

    private RandomHistory(long seed) {
        random = new Random(seed);
        learner = new LearnerId(id());
    }

    static List<Known> of(long seed, int steps) {
        var history = new RandomHistory(seed);
        history.record(new LearnerRegistered(history.learner, history.today));
        history.enrol();
        for (var i = 0; i < steps; i++) history.step();
        if (history.oneIn(10)) {
            history.record(new PersonalKeyDestroyed(new ErasureId(history.id()), history.learner, history.today));
        }
        return List.copyOf(history.events);
    }

    private void step() {
        today = today.plusDays(random.nextInt(5));
        switch (random.nextInt(40)) {
            case 0 -> {
                if (enrolments.size() < 2) enrol();
            }
            case 1 -> record(seal());
            case 2 ->
                record(new StatementPlaced(
                        new StatementId(id()),
                        learner,
                        "mark-" + random.nextInt(9),
                        new SealedText("-"),
                        late(Versions.START)));
            default -> record(oneOf(enrolments).next());
        }
    }

    private void enrol() {
        var enrolment = new RandomEnrolment(this, learner);
        enrolments.add(enrolment);
        record(enrolment.enrolled());
    }

    private TranscriptSealed seal() {
        var series = new TranscriptSeriesId("2014");
        return new TranscriptSealed(
                TranscriptNumber.of(series, ++sealed),
                new TranscriptId(id()),
                learner,
                series,
                sealed,
                late(Versions.START),
                events.size(),
                "0".repeat(64),
                "cairn-transcript-1",
                SOMEBODY,
                ALLOWED,
                today);
    }

    private void record(DomainEvent event) {
        record(List.of(event));
    }

    /// What follows from one command is recorded at one moment.
    private void record(List<? extends DomainEvent> together) {
        var moment = moment();
        for (var event : together) events.add(new Known(moment, event));
    }

    private Instant moment() {
        var morning = today.atStartOfDay().toInstant(ZoneOffset.UTC);
        var next = events.isEmpty() ? morning : events.getLast().recordedAt().plusNanos(1_000L * random.nextInt(3));
        return next.isBefore(morning) ? morning.plusNanos(1_000L * random.nextInt(1_000)) : next;
    }

    /// A day from `earliest` to today: mostly today.
    LocalDate late(LocalDate earliest) {
        var day = oneIn(2) ? today : today.minusDays(random.nextInt(LATEST));
        return day.isBefore(earliest) ? earliest : day;
    }

    LocalDate today() {
        return today;
    }

    Random random() {
        return random;
    }

    boolean oneIn(int n) {
        return random.nextInt(n) == 0;
    }

    <T> T oneOf(List<T> all) {
        return all.get(random.nextInt(all.size()));
    }

    UUID id() {
        return new UUID(random.nextLong(), ++ids);
    }
}

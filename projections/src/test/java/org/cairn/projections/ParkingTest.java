package org.cairn.projections;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;
import static org.awaitility.Awaitility.await;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Executors;
import org.cairn.contracts.enrolment.EnrolmentId;
import org.cairn.contracts.learner.LearnerId;
import org.cairn.contracts.learner.LearnerRegistered;
import org.cairn.contracts.shared.DomainEvent;
import org.cairn.projections.history.Catalogue;
import org.cairn.projections.history.Enrolled;
import org.cairn.projections.history.University;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// An event that a read model cannot take in parks its learner, and nobody else.
class ParkingTest {
    private static final LocalDate DAY = LocalDate.of(2013, 10, 1);
    private static final LearnerId ADA = new LearnerId(new UUID(10, 1));
    private static final LearnerId BEN = new LearnerId(new UUID(10, 2));
    private static final Enrolled ADAS =
            new Enrolled(ADA, new EnrolmentId(new UUID(20, 1)), Catalogue.version("AAA", "2013J"));
    private static final Enrolled BENS =
            new Enrolled(BEN, new EnrolmentId(new UUID(20, 2)), Catalogue.version("AAA", "2013J"));

    private final Running running = new Running().started();

    @AfterEach
    void close() {
        running.close();
    }

    @Test
    void whatCannotBeReadParksItsLearnerInEveryReadModel() throws InterruptedException {
        running.log.append(new LearnerRegistered(ADA, DAY), new LearnerRegistered(BEN, DAY));
        running.log.append("enrolment.LearnerEnrolled", "{\"enrolment\": 7}", "enrolment=7", "learner=" + ADA);
        running.log.append(ADAS.withdraws(DAY), BENS.enrols(DAY));
        running.caughtUp();

        assertThat(running.projections.parked())
                .filteredOn(parked -> parked.readModel().equals("transcript"))
                .extracting(ParkedEvent::position, ParkedEvent::sequence)
                .containsExactly(tuple(3L, "learner=" + ADA), tuple(4L, "learner=" + ADA));
        assertThat(running.projections.status()).allSatisfy(status -> {
            assertThat(status.parked()).isEqualTo(2);
            assertThat(status.position()).isEqualTo(5);
            assertThat(status.state()).isEqualTo(ReadModelStatus.State.FOLLOWING);
        });
        assertThat(enrolments()).isEqualTo("1");
        assertThat(running.database.value(
                        "SELECT count(*) FROM transcript.entry WHERE type = 'enrolment.LearnerWithdrawn'"))
                .isEqualTo("0");
    }

    @Test
    void ofABatchThatTheDatabaseRefusesOnlyTheGuiltyLearnerIsParked() throws InterruptedException {
        refuse(ADA);
        var events = new ArrayList<DomainEvent>(University.events(Running.SEED, 50));
        events.add(400, ADAS.enrols(DAY));
        events.add(600, ADAS.withdraws(DAY));
        running.log.append(events);
        running.caughtUp();

        assertThat(running.projections.parked())
                .extracting(ParkedEvent::readModel, ParkedEvent::position)
                .containsExactly(tuple("transcript", 401L), tuple("transcript", 601L));
        assertThat(running.database.value("SELECT count(DISTINCT learner) FROM transcript.enrolment"))
                .as("seed %d", Running.SEED)
                .isEqualTo("50");
    }

    @Test
    void parkedEventsAreTakenInOrderOnceTheReasonIsGone() throws InterruptedException {
        refuse(ADA);
        running.log.append(University.events(Running.SEED, 3));
        running.log.append(ADAS.enrols(DAY), BENS.enrols(DAY), ADAS.withdraws(DAY));
        running.caughtUp();

        assertThat(running.projections.retryParked()).isEqualTo(new Retried(0, 2));
        running.database.execute("ALTER TABLE transcript.enrolment DROP CONSTRAINT refused");
        assertThat(running.projections.retryParked()).isEqualTo(new Retried(2, 0));

        var retried = running.projections.digest();
        assertThat(running.projections.parked()).isEmpty();
        assertThat(running.digestOfAFreshBuild()).as("seed %d", Running.SEED).isEqualTo(retried);
    }

    @Test
    void afterARetryTheLearnersNextEventsAreTakenInAgain() throws InterruptedException {
        refuse(ADA);
        running.log.append(ADAS.enrols(DAY));
        running.caughtUp();
        running.database.execute("ALTER TABLE transcript.enrolment DROP CONSTRAINT refused");
        running.projections.retryParked();

        running.log.append(ADAS.withdraws(DAY));
        running.caughtUp();

        assertThat(running.database.value(
                        "SELECT count(*) FROM transcript.entry WHERE type = 'enrolment.LearnerWithdrawn'"))
                .isEqualTo("1");
    }

    @Test
    void whatIsStillRefusedKeepsThoseBehindItParked() throws InterruptedException {
        running.log.append("enrolment.LearnerEnrolled", "not even JSON", "learner=" + ADA);
        running.log.append(ADAS.withdraws(DAY));
        running.caughtUp();

        assertThat(running.projections.retryParked()).isEqualTo(new Retried(0, 6));
        assertThat(running.database.value(
                        "SELECT count(*) FROM transcript.entry WHERE type = 'enrolment.LearnerWithdrawn'"))
                .isEqualTo("0");
        assertThat(running.projections.parked())
                .extracting(ParkedEvent::position)
                .isEqualTo(List.of(1L, 2L, 1L, 2L, 1L, 2L));
    }

    /// The retry waits for a rebuild that is about to swap; what it offers then must go into what is live then.
    @Test
    void aRetryThatWaitsForASwapOffersToWhatIsSwappedIn() throws Exception {
        running.log.append("enrolment.LearnerEnrolled", "not even JSON", "learner=" + ADA);
        running.caughtUp();
        try (var holder = running.database.owner().getConnection();
                var held = holder.createStatement();
                var threads = Executors.newFixedThreadPool(2)) {
            holder.setAutoCommit(false);
            held.execute(
                    "SELECT FROM projection.position WHERE read_model = 'transcript' AND state = 'live' FOR UPDATE");
            var rebuilding = threads.submit(() -> running.projections.rebuild("transcript", (_, _) -> {}));
            waiting(1);
            var retrying = threads.submit(running.projections::retryParked);
            waiting(2);
            running.database.execute("""
                    ALTER TABLE eventstore.event DISABLE TRIGGER ALL;
                    UPDATE eventstore.event SET type = 'weather.RainFell';
                    """);
            holder.rollback();
            rebuilding.get(60, SECONDS);
            assertThat(retrying.get(60, SECONDS).parked()).isZero();
        }
        assertThat(running.projections.parked()).isEmpty();
    }

    /// Sessions of the projector that wait for a row.
    private void waiting(int sessions) {
        await().untilAsserted(() -> assertThat(running.database.value("""
                        SELECT count(*) FROM pg_stat_activity
                         WHERE datname = current_database() AND application_name = 'projector'
                           AND wait_event_type = 'Lock'
                        """)).isEqualTo(Integer.toString(sessions)));
    }

    @Test
    void anEventOfAnUnknownTypeIsPassedOver() throws InterruptedException {
        running.log.append("weather.RainFell", "{}", "learner=" + ADA);
        running.log.append(ADAS.enrols(DAY));
        running.caughtUp();

        assertThat(running.projections.parked()).isEmpty();
        assertThat(enrolments()).isEqualTo("1");
    }

    private String enrolments() {
        return running.database.value("SELECT count(*) FROM transcript.enrolment");
    }

    private void refuse(LearnerId learner) {
        running.database.execute(
                "ALTER TABLE transcript.enrolment ADD CONSTRAINT refused CHECK (learner <> '%s')".formatted(learner));
    }
}

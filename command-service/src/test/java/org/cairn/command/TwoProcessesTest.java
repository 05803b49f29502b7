package org.cairn.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.cairn.command.University.*;
import static org.cairn.contracts.assessment.AssessmentReason.ASSESSOR_NOT_AUTHORISED;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.cairn.command.state.EnrolmentState;
import org.cairn.contracts.assessment.RecordJudgement;
import org.cairn.contracts.authorisation.AuthoriseAssessor;
import org.cairn.contracts.authorisation.EndAuthorisation;
import org.cairn.contracts.authorisation.Scope;
import org.cairn.contracts.authorisation.Term;
import org.cairn.contracts.evidence.EvidenceId;
import org.cairn.contracts.evidence.EvidenceMode;
import org.cairn.contracts.evidence.SubmitEvidence;
import org.cairn.contracts.shared.AuthorisationId;
import org.cairn.contracts.shared.Command;
import org.cairn.contracts.shared.Score;
import org.cairn.eventstore.AppendRequest;
import org.cairn.eventstore.DuplicateRequestException;
import org.cairn.eventstore.EngineSettings;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// What one process recorded, another decides on at once: neither its cache nor its engine's memory hides it.
class TwoProcessesTest {

    private final TestDatabase database = TestDatabase.create();
    private final Node one = new Node(database, EngineSettings.defaults(), 1000);
    private final Node other = new Node(database, EngineSettings.defaults(), 1000);

    @BeforeEach
    void adaIsEnrolled() {
        one.execute(Openings.adaAndBobEnrolled());
        one.execute(List.of(submit(FIRST)));
    }

    @AfterEach
    void close() {
        one.close();
        other.close();
        database.close();
    }

    @Test
    void anAuthorisationThatAnotherProcessEndedCannotBeUsed() {
        for (var round = 1; round <= 100; round++) {
            var authorisation = new AuthorisationId(new UUID(80, round));
            one.commands().execute(authoriseNoa(authorisation));
            one.commands().execute(noaJudges(round));
            other.commands().execute(new EndAuthorisation(authorisation, "left", act(REGISTRAR, MONDAY)));

            var next = noaJudges(1000 + round);
            assertThatThrownBy(() -> one.commands().execute(next))
                    .isInstanceOfSatisfying(CommandRejected.class, refused -> assertThat(refused.reason())
                            .isEqualTo(ASSESSOR_NOT_AUTHORISED));
        }
        assertThat(one.state(EnrolmentState.BOUNDARY, ADAS).assessment().judgements())
                .hasSize(100);
    }

    @Test
    void anAuthorisationThatAnotherProcessGaveCanBeUsed() {
        for (var round = 1; round <= 100; round++) {
            var authorisation = new AuthorisationId(new UUID(80, round));
            var next = noaJudges(round);
            assertThatThrownBy(() -> one.commands().execute(next)).isInstanceOf(CommandRejected.class);
            other.commands().execute(authoriseNoa(authorisation));
            assertThat(one.commands().execute(next).events()).isNotEmpty();
            other.commands().execute(new EndAuthorisation(authorisation, "left", act(REGISTRAR, MONDAY)));
        }
    }

    @Test
    void whatAnotherProcessRecordedIsARepeatHere() {
        for (var round = 1; round <= 100; round++) {
            var submit = submit(new EvidenceId(new UUID(30, round)));
            var first = one.commands().execute(submit);
            var again = other.commands().execute(submit);
            assertThat(first.events()).hasSize(1);
            assertThat(again.events()).isEmpty();
            assertThat(again.position()).isGreaterThanOrEqualTo(first.position());
        }
    }

    @Test
    void whatAnotherProcessRecordedIsInTheAnswerToAQuestion() {
        for (var round = 1; round <= 100; round++) {
            var evidence = new EvidenceId(new UUID(30, round));
            other.commands().execute(submit(evidence));
            var before = one.engine().refresh().join();
            assertThat(one.commands().<Boolean>ask(known -> known.of(EnrolmentState.BOUNDARY, ADAS)
                            .portfolio()
                            .evidence()
                            .containsKey(evidence)))
                    .isTrue();
            assertThat(one.engine().refresh().join()).as("Nothing was recorded").isEqualTo(before);
        }
    }

    @Test
    void whatAQuestionRefusesIsRefused() {
        assertThatThrownBy(() -> one.commands().ask(_ -> {
                    throw new CommandRejected(ASSESSOR_NOT_AUTHORISED);
                }))
                .isInstanceOf(CommandRejected.class);
    }

    @Test
    void whatHappensWhileADecisionReadsIsFoldedOnce() {
        other.commands().execute(authoriseNoa(NOA_MAY_ASSESS));
        for (var round = 1; round <= 20; round++) {
            var next = noaJudges(round);
            Runnable elsewhere = () -> {
                other.commands().execute(next);
                one.engine().refresh().join();
            };
            one.stateAfter(elsewhere, EnrolmentState.BOUNDARY, ADAS);
            assertThat(one.state(EnrolmentState.BOUNDARY, ADAS).assessment().judgements())
                    .hasSize(round);
        }
    }

    @Test
    void aRequestHappensOnceHoweverOftenAndWhereverItIsSent() throws Exception {
        for (var round = 1; round <= 25; round++) {
            var key = new byte[] {1, (byte) round};
            var ids = 31L << 16 | round;
            var before = one.engine().refresh().join();
            var tries = new ArrayList<Callable<Boolean>>();
            for (var i = 0; i < 16; i++) {
                var commands = (i % 2 == 0 ? one : other).commands();
                // Under an id of its own, as when the sender leaves the choice to us: only the request tells them
                // alike.
                var submit = submit(new EvidenceId(new UUID(ids, i)));
                tries.add(() -> happened(
                        () -> commands.execute(submit, _ -> new AppendRequest(key, new byte[] {7}, new byte[] {8}))));
            }
            assertThat(together(tries)).containsOnlyOnce(true);
            assertThat(one.engine().refresh().join()).isEqualTo(before + 1);
            assertThat(one.engine().request(key)).get().satisfies(first -> assertThat(first.lastPosition())
                    .isEqualTo(before + 1));
            assertThat(other.engine().request(key)).isPresent();
        }
    }

    private static boolean happened(Runnable send) {
        try {
            send.run();
            return true;
        } catch (DuplicateRequestException _) {
            return false;
        }
    }

    private static <T> List<T> together(List<Callable<T>> tasks) throws Exception {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var results = new ArrayList<T>();
            for (Future<T> done : threads.invokeAll(tasks)) results.add(done.get());
            return results;
        }
    }

    private static Command authoriseNoa(AuthorisationId id) {
        return new AuthoriseAssessor(
                id, NOA_THE_ASSESSOR, Scope.INSTITUTION, new Term(START, null), act(REGISTRAR, START));
    }

    private static Command noaJudges(int judgement) {
        return new RecordJudgement(
                ADAS, FIRST, judgement(judgement), JOIN, Score.of(39), act(NOA_THE_ASSESSOR, TUESDAY));
    }

    private static Command submit(EvidenceId evidence) {
        return new SubmitEvidence(ADAS, evidence, List.of(JOIN), WELD, EvidenceMode.ARTEFACT, act(REGISTRAR, MONDAY));
    }
}

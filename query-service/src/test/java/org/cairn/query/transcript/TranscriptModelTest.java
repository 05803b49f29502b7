package org.cairn.query.transcript;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.cairn.contracts.learner.LearnerId;
import org.cairn.contracts.learner.LearnerRegistered;
import org.cairn.documents.transcript.TranscriptFold;
import org.cairn.query.ReadSide;
import org.cairn.query.Story;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/// Random histories by both clocks, against a second and plainer way to say what should be told. A seed is printed with
/// what went wrong, and the shortest history in which it still does; `-Dtranscript.seed=N` repeats one.
class TranscriptModelTest {
    private static final int STEPS = 60;
    private static final JsonMapper JSON = JsonMapper.builder().build();

    /// @param at null = now
    private record Question(LocalDate asOf, @Nullable Instant at) {}

    @Test
    void theFoldSaysWhatTheModelSays() {
        var given = Long.getLong("transcript.seed");
        for (var seed : given == null ? new Random().longs(1_000).boxed().toList() : List.of(given)) {
            var history = RandomHistory.of(seed, STEPS);
            for (var each : questions(history, new Random(seed), 25)) {
                if (differs(history, each)) tell(seed, history, each);
            }
        }
    }

    @Test
    void historiesHaveAllThatATranscriptTells() {
        var kinds = LongStream.range(0, 300)
                .mapToObj(seed -> RandomHistory.of(seed, STEPS))
                .flatMap(List::stream)
                .map(each -> each.event().getClass().getSimpleName())
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(kinds)
                .contains("AppealDecided", "AppealLodged", "ChoiceChanged", "CredentialAwarded", "CredentialReissued")
                .contains("CredentialRevoked", "ElectiveChosen", "EnrolmentMovedToVersion", "EnrolmentResumed")
                .contains("EvidenceSubmitted", "EvidenceWithdrawn", "JudgementCorrected", "JudgementRecorded")
                .contains("LearnerEnrolled", "LearnerWithdrawn", "LeaveEnded", "LeaveStarted", "MarksReconciled")
                .contains("MasteryCarried", "MasteryDemonstrated", "MasteryLapsed", "MasteryRescinded")
                .contains("MilestoneApprovalRequested", "MilestoneApprovalRevoked", "MilestoneConfirmed")
                .contains("MilestoneDeclined", "MilestoneFirstApproved", "PersonalKeyDestroyed")
                .contains("PriorLearningDecided", "RequirementWaived", "RevocationOrdered", "StatementPlaced")
                .contains("TranscriptSealed", "WaiverEnded");
    }

    @Test
    void theModelFindsFault() {
        var without = RandomHistory.of(1, STEPS);
        var late = without.getLast().event().effectiveOn().plusYears(1);
        assertThat(PlainTranscript.of(without, late, null))
                .isNotEqualTo(PlainTranscript.of(without.subList(0, without.size() / 2), late, null));
    }

    /// What was asked for while the history went on must be told again when it is asked as it was known then.
    @Test
    void overRestItIsTheSameAndStaysTheSame() {
        var given = Long.getLong("transcript.seed");
        try (var side = new ReadSide()) {
            side.record(new Versions().published());
            for (var seed : given == null ? new Random().longs(12).boxed().toList() : List.of(given)) {
                overRest(side, seed);
            }
        }
    }

    private static void overRest(ReadSide side, long seed) {
        var history = RandomHistory.of(seed, STEPS);
        var learner = learner(history);
        var random = new Random(seed);
        var then = new ArrayList<Question>();
        var answers = new ArrayList<List<String>>();
        for (var i = 0; i < history.size(); i++) {
            side.log().append(history.get(i).recordedAt(), history.get(i).event());
            var goesOn = i + 1 < history.size()
                    && history.get(i + 1).recordedAt().equals(history.get(i).recordedAt());
            if (goesOn || random.nextInt(8) != 0) continue;
            side.awaitPosition();
            var today = LocalDate.ofInstant(history.get(i).recordedAt(), ZoneOffset.UTC);
            then.add(new Question(today, history.get(i).recordedAt()));
            answers.add(answer(side, learner, new Question(today, null)));
        }
        side.awaitPosition();
        for (var i = 0; i < then.size(); i++) {
            assertThat(answer(side, learner, then.get(i)))
                    .as("seed %d, %s, as it was answered then", seed, then.get(i))
                    .isEqualTo(answers.get(i));
        }
        for (var each : questions(history, random, 25)) {
            assertThat(answer(side, learner, each))
                    .as("seed %d, %s, of\n%s", seed, each, written(history))
                    .isEqualTo(PlainTranscript.of(history, each.asOf(), each.at()));
        }
    }

    private static List<String> answer(ReadSide side, LearnerId learner, Question question) {
        var uri = "/api/v1/learners/%s/transcript?asOf=%s".formatted(learner, question.asOf());
        var answer = side.http()
                .get()
                .uri(question.at() == null ? uri : uri + "&asKnownAt=" + question.at())
                .exchange();
        assertThat(answer).hasStatusOk();
        var body = new String(answer.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
        return Lines.of(JSON.readValue(body, LiveTranscript.class).content());
    }

    /// Mostly at the boundaries: on the day of an event, on the day before, at the moment of one, and just before it.
    private static List<Question> questions(List<Known> history, Random random, int howMany) {
        var questions = new ArrayList<Question>();
        while (questions.size() < howMany) {
            var day = oneOf(history, random).event().effectiveOn().plusDays(random.nextInt(3) - 1L);
            var moment = oneOf(history, random).recordedAt().minusNanos(1_000L * (random.nextInt(3) - 1));
            questions.add(new Question(
                    random.nextInt(4) == 0 ? Story.day(2014, 12, 31) : day, random.nextInt(3) == 0 ? null : moment));
        }
        return questions;
    }

    private static Known oneOf(List<Known> history, Random random) {
        return history.get(random.nextInt(history.size()));
    }

    private static boolean differs(List<Known> history, Question question) {
        try {
            return !folded(history, question).equals(PlainTranscript.of(history, question.asOf(), question.at()));
        } catch (RuntimeException _) {
            return true;
        }
    }

    private static List<String> folded(List<Known> history, Question question) {
        var fold = new TranscriptFold(learner(history), _ -> null);
        for (var each : history) if (each.countsBy(question.asOf(), question.at())) fold.take(each.event());
        return Lines.of(fold.transcript(question.asOf(), history.size(), new Versions()));
    }

    /// What can be left out without a change of the fault is left out.
    private static void tell(long seed, List<Known> history, Question question) {
        var shortest = new ArrayList<>(history);
        for (var i = shortest.size() - 1; i > 0; i--) {
            var without = new ArrayList<>(shortest);
            without.remove(i);
            if (differs(without, question)) shortest = without;
        }
        assertThat(folded(shortest, question))
                .as("seed %d, %s, of\n%s", seed, question, written(shortest))
                .isEqualTo(PlainTranscript.of(shortest, question.asOf(), question.at()));
    }

    private static String written(List<Known> history) {
        return history.stream().map(Known::toString).collect(Collectors.joining("\n"));
    }

    private static LearnerId learner(List<Known> history) {
        return history.getFirst().event() instanceof LearnerRegistered e ? e.learner() : new LearnerId(new UUID(0, 0));
    }
}

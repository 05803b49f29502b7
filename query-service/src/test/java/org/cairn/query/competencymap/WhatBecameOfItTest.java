package org.cairn.query.competencymap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cairn.query.competencymap.Nursing.code;
import static org.cairn.query.competencymap.Nursing.mark;
import static org.cairn.query.competencymap.Nursing.masters;
import static org.cairn.query.competencymap.Nursing.work;

import com.jayway.jsonpath.JsonPath;
import java.io.UnsupportedEncodingException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.cairn.contracts.assessment.MasteryDemonstrated;
import org.cairn.contracts.enrolment.LearnerEnrolled;
import org.cairn.contracts.evidence.PriorLearningDecision;
import org.cairn.contracts.evidence.PriorLearningId;
import org.cairn.contracts.milestone.ApprovalId;
import org.cairn.contracts.milestone.MilestoneConfirmed;
import org.cairn.contracts.shared.DomainEvent;
import org.cairn.contracts.shared.Score;
import org.cairn.projections.history.Arrangements;
import org.cairn.projections.history.Enrolled;
import org.cairn.projections.history.SecondThoughts;
import org.cairn.query.ReadSide;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/// A learner's map after all that can become of what was once recorded.
class WhatBecameOfItTest {
    private static final ReadSide SIDE = new ReadSide();
    private static int learners = 0;

    static {
        SIDE.record(Nursing.definitions());
    }

    @AfterAll
    static void close() {
        SIDE.close();
    }

    private final Enrolled who = Nursing.learner(++learners, Nursing.FIRST);
    private final LearnerEnrolled enrolled = who.enrols(day(1));
    private final List<DomainEvent> told = new ArrayList<>(List.of(Nursing.registered(who), enrolled));

    @Test
    void rescindedMasteryIsNoneAndTheMapSaysWhy() {
        told(masters(who, 1, "CARE-1", 62, day(10)));
        told(SecondThoughts.rescinded((MasteryDemonstrated) told.getLast(), day(20)));

        assertThat(map()).bodyJson().isLenientlyEqualTo("""
                {"competencies": [
                  {"competency": "CARE-1", "status": "rescinded", "level": null, "masteredOn": null,
                   "takenBack": [{"level": "pass", "cause": "marking-error", "effectiveOn": "2020-03-21"}],
                   "judgements": [{"counts": false, "leftOut": "set-aside"}],
                   "because": {"reason": "rescinded",
                               "sentence": "Taken back on 2020-03-21 (marking error), and not shown again."}},
                  {}, {}, {}, {}]}
                """);
        assertThat(map("?asOf=" + day(19)))
                .bodyJson()
                .extractingPath("$.competencies[0].status")
                .isEqualTo("mastered");
    }

    @Test
    void whatIsShownAgainAfterARescissionIsMastered() {
        told(masters(who, 1, "CARE-1", 62, day(10)));
        told(SecondThoughts.rescinded((MasteryDemonstrated) told.getLast(), day(20)));
        told(masters(who, 2, "CARE-1", 90, day(30)));

        assertThat(map()).bodyJson().isLenientlyEqualTo("""
                {"competencies": [
                  {"status": "mastered", "level": "distinction", "masteredOn": "2020-03-31", "because": null},
                  {}, {}, {}, {}]}
                """);
    }

    @Test
    void masteryLapsesByItselfAfterItsLastDay() {
        told(masters(who, 1, "CARE-2", 62, day(10)));
        var verdict = (MasteryDemonstrated) told.removeLast();
        told(SecondThoughts.like(verdict, false, day(40), day(10)));

        assertThat(map("?asOf=" + day(40))).bodyJson().isLenientlyEqualTo("""
                {"competencies": [{}, {"status": "mastered", "validUntil": "2020-04-10"}, {}, {}, {}]}
                """);
        assertThat(map("?asOf=" + day(41))).bodyJson().isLenientlyEqualTo("""
                {"competencies": [{}, {"status": "lapsed", "level": null,
                                       "because": {"reason": "lapsed"}}, {}, {}, {}]}
                """);
    }

    @Test
    void provisionalMasteryCountsForNoMilestoneUntilItIsSettled() {
        told(masters(who, 1, "CARE-1", 62, day(10)));
        told(masters(who, 2, "CARE-2", 62, day(10)));
        var verdict = (MasteryDemonstrated) told.removeLast();
        told(SecondThoughts.like(verdict, true, null, day(10)));
        told(SecondThoughts.like(verdict, false, null, day(20)));

        assertThat(map("?asOf=" + day(15))).bodyJson().isLenientlyEqualTo("""
                {"competencies": [{}, {"status": "provisional", "level": "pass"}, {}, {}, {}],
                 "milestones": [{"milestone": "caring", "met": false, "missing": [
                    {"node": "CARE-2", "because": [{"competency": "CARE-2", "reason": "provisional"}]}]}, {}]}
                """);
        assertThat(map()).bodyJson().isLenientlyEqualTo("""
                {"competencies": [{}, {"status": "mastered"}, {}, {}, {}],
                 "milestones": [{"milestone": "caring", "met": true, "missing": []}, {}]}
                """);
    }

    @Test
    void withdrawnEvidenceIsNoEvidence() {
        var work = work(who, 1, "CARE-1", day(10));
        told(work, mark(who, 1, "CARE-1", 20, day(11)), SecondThoughts.withdrawn(work));

        assertThat(map()).bodyJson().isLenientlyEqualTo("""
                {"competencies": [{"status": "no-evidence", "evidence": 0, "trend": null,
                                   "judgements": [{"counts": false, "leftOut": "evidence-withdrawn"}]}, {}, {}, {}, {}]}
                """);
    }

    @Test
    void aCorrectedMarkSaysWhatItSaysNowAndWhatItSaidAtFirst() {
        var mark = mark(who, 1, "CARE-1", 20, day(11));
        told(work(who, 1, "CARE-1", day(10)), mark, SecondThoughts.corrected(mark, Score.of(35), day(15)));

        assertThat(map()).bodyJson().isLenientlyEqualTo("""
                {"competencies": [{"status": "in-progress",
                    "judgements": [{"score": 35, "given": 20, "level": "fail", "counts": true}],
                    "because": {"reason": "below-mastery",
                                "sentence": "Last marked 35 (fail), which does not show mastery."}}, {}, {}, {}, {}]}
                """);
        assertThat(map("?asOf=" + day(14)))
                .bodyJson()
                .extractingPath("$.competencies[0].judgements[0].score")
                .isEqualTo(20);
    }

    @Test
    void ofSeveralMarkersOnlyTheFirstCountsByItselfAndWhatTheyAgreeOnCountsOnce() {
        var first = mark(who, 1, "CARE-1", 20, day(11));
        var second = SecondThoughts.second(first, Score.of(38));
        told(work(who, 1, "CARE-1", day(10)), first, second);
        told(SecondThoughts.reconciled(first, second, Score.of(30), day(15)));

        assertThat(map("?asOf=" + day(14))).bodyJson().isLenientlyEqualTo("""
                {"competencies": [{"judgements": [
                   {"score": 20, "counts": true, "role": "first"},
                   {"score": 38, "counts": false, "leftOut": "not-a-first-mark", "role": "second"}]}, {}, {}, {}, {}]}
                """);
        assertThat(map()).bodyJson().isLenientlyEqualTo("""
                {"competencies": [{"trend": null, "judgements": [
                   {"score": 30, "given": 20, "counts": true},
                   {"given": 38, "counts": false, "leftOut": "agreed-elsewhere"}]}, {}, {}, {}, {}]}
                """);
    }

    /// The scale has three levels from 0 to 100: half a level is 16.7 points. Mean of 40, 50 and 60 is 50;
    /// 70 is 20 more.
    @Test
    void theTrendComparesTheLatestMarkWithTheMeanOfUpToThreeBefore() {
        var scores = new int[] {90, 40, 50, 60, 70};
        for (var n = 0; n < scores.length; n++) {
            told(work(who, n, "CARE-1", day(10 + n)), mark(who, n, "CARE-1", scores[n], day(10 + n)));
        }

        assertThat(trendOn(day(10))).isNull();
        assertThat(trendOn(day(11))).isEqualTo("falling");
        assertThat(trendOn(day(12))).isEqualTo("steady");
        assertThat(trendOn(day(14))).isEqualTo("rising");
    }

    @Test
    void partialRecognitionOfEarlierLearningIsABeginning() {
        told(who.priorLearning(
                new PriorLearningId(new UUID(150, learners)), code("CARE-1"), PriorLearningDecision.PARTIAL, day(5)));

        assertThat(map()).bodyJson().isLenientlyEqualTo("""
                {"competencies": [{"status": "in-progress", "because": {"reason": "partly-recognised"},
                                   "priorLearning": [{"decision": "partial"}]}, {}, {}, {}, {}]}
                """);
    }

    @Test
    void whatIsMissingIsAskedAtItsLevelWithChoicesAndWaivers() {
        told(masters(who, 1, "SAFE-1", 62, day(10)));
        told(masters(who, 2, "SAFE-2", 62, day(10)));
        told(Arrangements.chooses(enrolled, "electives", "SAFE-3", day(12)));

        assertThat(map("?asOf=" + day(13))).bodyJson().isLenientlyEqualTo("""
                {"nextMilestone": "caring",
                 "milestones": [{}, {"milestone": "award", "met": false, "missing": [
                   {"node": "CARE-1", "because": [{"reason": "no-evidence"}]},
                   {"node": "CARE-2", "because": [{"reason": "no-evidence"}]},
                   {"node": "SAFE-1", "level": "distinction", "because": [
                      {"reason": "level-too-low", "sentence": "Mastered at pass; distinction is asked for."}]},
                   {"node": "electives", "needed": 1, "of": ["SAFE-2", "SAFE-3"], "because": [
                      {"competency": "SAFE-2", "reason": "not-chosen"},
                      {"competency": "SAFE-3", "reason": "no-evidence"}]}]}]}
                """);

        told(
                Arrangements.waives(enrolled, 1, "SAFE-1", day(20)),
                Arrangements.noLongerWaives(enrolled, 1, "SAFE-1", day(30)));
        assertThat(missingOn(day(20))).containsExactly("CARE-1", "CARE-2", "electives");
        assertThat(missingOn(day(30))).containsExactly("CARE-1", "CARE-2", "SAFE-1", "electives");
    }

    @Test
    void aRevokedMilestoneIsReachedNoMore() {
        var approval = new ApprovalId(new UUID(160, learners));
        told(masters(who, 1, "CARE-1", 62, day(10)));
        told(masters(who, 2, "CARE-2", 62, day(10)));
        MilestoneConfirmed confirmed = who.confirmed(approval, Nursing.CARING, "pass", day(12));
        told(who.requests(approval, Nursing.CARING, day(11)), confirmed, SecondThoughts.revoked(confirmed));

        assertThat(map("?asOf=" + day(12))).bodyJson().isLenientlyEqualTo("""
                {"nextMilestone": "award", "milestones": [{"reached": true, "status": "confirmed"}, {}]}
                """);
        assertThat(map()).bodyJson().isLenientlyEqualTo("""
                {"nextMilestone": "caring", "milestones": [{"reached": false, "met": true, "status": "revoked"}, {}]}
                """);
    }

    @Test
    void parentsTellTheShareOfTheirLeavesAndTheWeakest() {
        told(masters(who, 1, "CARE-1", 62, day(10)));
        told(masters(who, 2, "SAFE-1", 62, day(10)));
        told(work(who, 3, "SAFE-2", day(10)));

        assertThat(map()).bodyJson().isLenientlyEqualTo("""
                {"parents": [
                  {"competency": "CARE", "statement": "Cares for people", "leaves": 2, "mastered": 1,
                   "weakest": "no-evidence", "weakestOf": ["CARE-2"]},
                  {"competency": "SAFE", "leaves": 3, "mastered": 1, "weakest": "no-evidence", "weakestOf": ["SAFE-3"]}]}
                """);
    }

    @Test
    void aMapCanBeGivenAsItWasKnown() {
        told(work(who, 1, "CARE-1", day(10)));
        SIDE.record(told);
        told.clear();
        SIDE.log()
                .append(
                        Instant.parse("2026-11-20T09:00:00Z"),
                        masters(who, 2, "CARE-1", 62, day(9)).toArray(DomainEvent[]::new));
        SIDE.awaitPosition();

        assertThat(map("?asKnownAt=2026-11-19T09:00:00Z"))
                .bodyJson()
                .isLenientlyEqualTo(
                        "{\"asKnownAt\": \"2026-11-19T09:00:00Z\", \"competencies\": [{\"status\": \"in-progress\"}, {}, {}, {}, {}]}");
        assertThat(map()).bodyJson().extractingPath("$.competencies[0].status").isEqualTo("mastered");
    }

    private @Nullable String trendOn(LocalDate day) {
        return read(day, "$.competencies[0].trend");
    }

    private List<String> missingOn(LocalDate day) {
        return read(day, "$.milestones[1].missing[*].node");
    }

    private <T> T read(LocalDate day, String path) {
        try {
            return JsonPath.read(map("?asOf=" + day).getResponse().getContentAsString(), path);
        } catch (UnsupportedEncodingException e) {
            throw new IllegalStateException(e);
        }
    }

    private void told(List<DomainEvent> events) {
        told.addAll(events);
    }

    private void told(DomainEvent... events) {
        told.addAll(Arrays.asList(events));
    }

    private MvcTestResult map() {
        return map("");
    }

    private MvcTestResult map(String question) {
        if (!told.isEmpty()) SIDE.record(List.copyOf(told));
        told.clear();
        return SIDE.http()
                .get()
                .uri("/api/v1/enrolments/%s/competency-map%s".formatted(who.enrolment(), question))
                .exchange();
    }

    /// The n-th day after the first of March 2020.
    private static LocalDate day(int n) {
        return LocalDate.of(2020, 3, 1).plusDays(n);
    }
}

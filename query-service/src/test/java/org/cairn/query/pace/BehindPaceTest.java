package org.cairn.query.pace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cairn.query.competencymap.Nursing.code;
import static org.cairn.query.competencymap.Nursing.masters;
import static org.cairn.query.competencymap.Nursing.work;

import com.jayway.jsonpath.JsonPath;
import java.io.UnsupportedEncodingException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.cairn.contracts.enrolment.EnrolmentResumed;
import org.cairn.contracts.enrolment.LearnerEnrolled;
import org.cairn.contracts.enrolment.PlannedMilestone;
import org.cairn.contracts.evidence.PriorLearningId;
import org.cairn.contracts.milestone.ApprovalId;
import org.cairn.contracts.shared.DomainEvent;
import org.cairn.projections.history.Arrangements;
import org.cairn.projections.history.Enrolled;
import org.cairn.query.ReadSide;
import org.cairn.query.competencymap.Nursing;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/// All began on the first of March 2020 and planned to reach Caring (CARE-1 with 4 credits, CARE-2 with 6)
/// on day 60. The list is asked for day 80.
class BehindPaceTest {
    private static final ReadSide SIDE = new ReadSide();
    private static final Enrolled BEHIND = Nursing.learner(1, Nursing.FIRST);
    private static final Enrolled STUCK = Nursing.learner(2, Nursing.FIRST);
    private static final Enrolled IN_TIME = Nursing.learner(3, Nursing.FIRST);
    private static final Enrolled ON_LEAVE = Nursing.learner(4, Nursing.FIRST);
    private static final Enrolled PUT_OFF = Nursing.learner(5, Nursing.FIRST);
    private static final Enrolled RECOGNISED = Nursing.learner(6, Nursing.FIRST);
    private static final Enrolled GONE = Nursing.learner(7, Nursing.FIRST);
    private static final Enrolled BACK = Nursing.learner(8, Nursing.FIRST);
    private static final Enrolled THROUGH = Nursing.learner(9, Nursing.FIRST);
    private static final Enrolled WITHOUT_PLAN = Nursing.learner(10, Nursing.FIRST);

    static {
        var events = new ArrayList<DomainEvent>(Nursing.definitions());
        for (var n = 1; n <= 10; n++) {
            var who = Nursing.learner(n, Nursing.FIRST);
            var enrolled = enrolled(who);
            events.add(Nursing.registered(who));
            events.add(enrolled);
            if (n < 10) {
                events.add(Arrangements.plan(enrolled, 1, day(1), new PlannedMilestone(Nursing.CARING, day(60))));
            }
        }
        // 6 of 10 credits are less than 0.67; all but the stuck were heard of on day 70.
        events.addAll(masters(BEHIND, 1, "CARE-2", 62, day(70)));
        events.addAll(masters(STUCK, 1, "CARE-1", 62, day(34)));
        events.addAll(masters(STUCK, 2, "CARE-2", 62, day(35)));
        events.addAll(masters(IN_TIME, 1, "CARE-1", 62, day(40)));
        events.addAll(masters(IN_TIME, 2, "CARE-2", 62, day(70)));
        events.add(Arrangements.leave(enrolled(ON_LEAVE), 1, day(50)));
        events.add(Arrangements.leave(enrolled(PUT_OFF), 1, day(20)));
        events.add(Arrangements.back(enrolled(PUT_OFF), 1, day(41)));
        // 4 credits were recognised: of the 6 that are due none is there.
        var prior = new PriorLearningId(new UUID(170, 1));
        events.add(RECOGNISED.mastersBefore(code("CARE-1"), prior, day(2)));
        events.add(work(RECOGNISED, 1, "CARE-2", day(70)));
        events.add(GONE.withdraws(day(50)));
        events.add(BACK.withdraws(day(10)));
        events.add(new EnrolmentResumed(BACK.enrolment(), BACK.learner(), BACK.pathway(), "asked", day(10), day(60)));
        var approval = new ApprovalId(new UUID(180, 1));
        events.add(THROUGH.requests(approval, Nursing.AWARD, day(30)));
        events.add(THROUGH.confirmed(approval, Nursing.AWARD, "pass", day(31)));
        events.add(work(WITHOUT_PLAN, 1, "CARE-1", day(70)));
        SIDE.record(events);
    }

    @AfterAll
    static void close() {
        SIDE.close();
    }

    @Test
    void behindIsWhoHasLessThanTwoThirdsOfTheCreditsThatTheirPlanAsksForByTheDay() {
        assertThat(learner(BEHIND, 80))
                .containsEntry("due", 10)
                .containsEntry("confirmed", 6)
                .containsEntry("ratio", 0.6)
                .containsEntry("behind", true)
                .containsEntry("stuck", false);
        assertThat(onTheList(IN_TIME, 80)).isFalse();
        assertThat(onTheList(BEHIND, 59)).as("nothing is due before").isEqualTo(stuckOn(BEHIND, 59));
    }

    /// Day 35 was the last; 36 to 80 are 45 days.
    @Test
    void stuckIsWhoWasNotHeardOfForFortyFiveActiveDays() {
        assertThat(learner(STUCK, 80))
                .containsEntry("stuck", true)
                .containsEntry("quietDays", 45)
                .containsEntry("lastEventOn", day(35).toString())
                .containsEntry("behind", false);
        assertThat(onTheList(STUCK, 79)).isFalse();
    }

    @Test
    void whoIsOnLeaveHasLeftOrIsThroughIsNotOnTheList() {
        assertThat(onTheList(ON_LEAVE, 80)).isFalse();
        assertThat(onTheList(GONE, 80)).isFalse();
        assertThat(onTheList(THROUGH, 80)).isFalse();
    }

    /// 21 days of leave: what was planned for day 60 is due on day 81.
    @Test
    void leavePutsThePlanOff() {
        assertThat(onTheList(PUT_OFF, 80)).isFalse();
        assertThat(learner(PUT_OFF, 81)).containsEntry("behind", true).containsEntry("leaveDays", 21);
    }

    @Test
    void priorLearningIsOnNeitherSide() {
        assertThat(learner(RECOGNISED, 80))
                .containsEntry("due", 6)
                .containsEntry("confirmed", 0)
                .containsEntry("behind", true);
    }

    /// Heard of again on day 60, the first day back; behind, as time away is no leave.
    @Test
    void whoCameBackIsThereAgain() {
        assertThat(learner(BACK, 80)).containsEntry("quietDays", 20).containsEntry("behind", true);
    }

    @Test
    void withoutAPlanNobodyIsBehind() {
        assertThat(onTheList(WITHOUT_PLAN, 80)).isFalse();
        assertThat(JsonPath.<Object>read(list(80), "$.withoutPlan")).isEqualTo(1);
    }

    @Test
    void anUnknownPathwayIsNotFound() {
        assertThat(SIDE.http().get().uri("/api/v1/pathways/XXX/behind-pace").exchange())
                .hasStatus(404);
    }

    private static boolean stuckOn(Enrolled who, int day) {
        return onTheList(who, day) && Boolean.TRUE.equals(learner(who, day).get("stuck"));
    }

    private static boolean onTheList(Enrolled who, int day) {
        return !found(who, day).isEmpty();
    }

    private static Map<String, Object> learner(Enrolled who, int day) {
        return found(who, day).getFirst();
    }

    private static List<Map<String, Object>> found(Enrolled who, int day) {
        return JsonPath.read(list(day), "$.learners[?(@.enrolment == '%s')]".formatted(who.enrolment()));
    }

    private static Map<String, Object> list(int day) {
        try {
            var answer = SIDE.http()
                    .get()
                    .uri("/api/v1/pathways/NUR/behind-pace?asOf=" + day(day))
                    .exchange();
            assertThat(answer).hasStatusOk();
            return JsonPath.read(answer.getResponse().getContentAsString(), "$");
        } catch (UnsupportedEncodingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static LearnerEnrolled enrolled(Enrolled who) {
        return who.enrols(day(0));
    }

    /// The n-th day after the first of March 2020.
    private static LocalDate day(int n) {
        return LocalDate.of(2020, 3, 1).plusDays(n);
    }
}

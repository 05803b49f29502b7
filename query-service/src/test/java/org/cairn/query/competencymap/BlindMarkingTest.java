package org.cairn.query.competencymap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cairn.query.competencymap.Nursing.mark;
import static org.cairn.query.competencymap.Nursing.work;

import com.jayway.jsonpath.JsonPath;
import java.io.UnsupportedEncodingException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.cairn.contracts.assessment.AllocationId;
import org.cairn.contracts.assessment.AssessmentAllocated;
import org.cairn.contracts.assessment.JudgementRecorded;
import org.cairn.contracts.assessment.MasteryDemonstrated;
import org.cairn.contracts.shared.DomainEvent;
import org.cairn.contracts.shared.PersonId;
import org.cairn.contracts.shared.Score;
import org.cairn.projections.history.Enrolled;
import org.cairn.projections.history.SecondThoughts;
import org.cairn.query.ReadSide;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/// While somebody is to mark work without knowing what others gave, no answer about learners tells it.
class BlindMarkingTest {
    private static final ReadSide SIDE = new ReadSide();
    private static final String FIRST_MARKER = Enrolled.MARKER.toString();
    private static final LocalDate DAY = LocalDate.of(2020, 3, 10);
    private static int learners = 400;

    static {
        SIDE.record(Nursing.definitions());
    }

    @AfterAll
    static void close() {
        SIDE.close();
    }

    private final Enrolled who = Nursing.learner(++learners, Nursing.FIRST);
    private final JudgementRecorded first = mark(who, 1, "CARE-1", 63, DAY);
    private final AssessmentAllocated awaited = SecondThoughts.awaited(first, DAY);
    private final MasteryDemonstrated settled =
            who.masters(Nursing.code("CARE-1"), Score.of(63), first.judgement(), DAY);
    private final MasteryDemonstrated provisional = SecondThoughts.like(settled, true, null, DAY);

    @Test
    void noAnswerTellsTheLevelOrTheAssessorOfTheFirstMark() {
        begun(awaited, first, provisional);

        assertThat(pages()).allSatisfy(page -> assertThat(answer(page))
                .as(page)
                .doesNotContain("63")
                .doesNotContain(FIRST_MARKER)
                .doesNotContain("provisional")
                .doesNotContain("Level pass")
                .doesNotContain("Show the arithmetic")
                .doesNotContain("\"level\":\"pass\""));
    }

    @Test
    void theFirstMarkIsThereWithTheReasonWhyItIsNotShown() {
        begun(awaited, first, provisional);

        assertThat(SIDE.http().get().uri(map()).exchange()).bodyJson().isLenientlyEqualTo("""
                {"competencies": [{"status": "in-progress", "level": null, "trend": null, "masteredOn": null,
                   "because": {"reason": "blind-marking-open"},
                   "judgements": [{"score": null, "level": null, "given": null, "assessor": null, "role": "first",
                                   "counts": false, "leftOut": "blind-marking-open"}]}, {}, {}, {}, {}]}
                """);
        assertThat(answer(cell())).contains("not shown while blind marking is open");
    }

    @Test
    void whatWasSettledBeforeHoldsWithoutItsLevel() {
        begun(first, settled, awaited);

        assertThat(SIDE.http().get().uri(map()).exchange()).bodyJson().isLenientlyEqualTo("""
                {"competencies": [{"status": "mastered", "level": null, "score": null,
                   "judgements": [{"score": null, "assessor": null}]}, {}, {}, {}, {}]}
                """);
        assertThat(answer(cell())).contains("its level is not shown").doesNotContain("63");
        assertThat(levelInTheCohort()).isNull();
    }

    @Test
    void howItWasKnownBeforeTellsNothingEither() {
        begun(first, settled, awaited);

        assertThat(answer(map() + "?asOf=2020-03-10&asKnownAt=2026-11-01T08:00:00.5Z"))
                .doesNotContain("63")
                .doesNotContain(FIRST_MARKER);
    }

    @Test
    void whenTheBlindMarkerHasMarkedAllIsTold() {
        begun(awaited, first, provisional, SecondThoughts.second(first, Score.of(38)));

        assertThat(SIDE.http().get().uri(map()).exchange()).bodyJson().isLenientlyEqualTo("""
                {"competencies": [{"status": "provisional", "level": "pass", "score": 63,
                   "judgements": [{"score": 63}]}, {}, {}, {}, {}]}
                """);
        assertThat(answer(cell())).contains(FIRST_MARKER);
        assertThat(levelInTheCohort()).isNotNull();
    }

    @Test
    void workGivenToAnotherIsAwaitedFromThem() {
        var other = new PersonId(new UUID(1, 99));
        var again = new AssessmentAllocated(
                new AllocationId(new UUID(41, learners)),
                awaited.enrolment(),
                awaited.learner(),
                awaited.pathway(),
                awaited.evidence(),
                other,
                awaited.role(),
                true,
                awaited.allocation(),
                "left",
                DAY);
        begun(awaited, first, provisional, again);
        assertThat(answer(cell())).doesNotContain("63");

        var marked = SecondThoughts.second(first, Score.of(38));
        SIDE.record(by(other, marked));
        assertThat(answer(cell())).contains("63");
    }

    @Test
    void marksOfOtherWorkAreTold() {
        begun(awaited, first, provisional);
        SIDE.record(work(who, 2, "CARE-1", DAY), mark(who, 2, "CARE-1", 27, DAY.plusDays(1)));

        assertThat(answer(cell())).contains("27").doesNotContain("63");
    }

    @Test
    void withdrawnWorkIsAwaitedNoMore() {
        var work = work(who, 1, "CARE-1", DAY);
        begun(awaited, first, SecondThoughts.withdrawn(work));

        assertThat(answer(map())).contains("\"leftOut\":\"evidence-withdrawn\"").contains(FIRST_MARKER);
    }

    private void begun(DomainEvent... then) {
        SIDE.record(Stream.concat(
                        Stream.of(
                                Nursing.registered(who),
                                who.enrols(LocalDate.of(2020, 3, 1)),
                                work(who, 1, "CARE-1", DAY)),
                        Stream.of(then))
                .toList());
    }

    private static JudgementRecorded by(PersonId assessor, JudgementRecorded e) {
        return new JudgementRecorded(
                e.judgement(),
                e.evidence(),
                e.enrolment(),
                e.learner(),
                e.pathway(),
                e.competency(),
                null,
                List.of(),
                e.score(),
                e.level(),
                null,
                null,
                e.role(),
                true,
                null,
                null,
                null,
                null,
                assessor,
                e.authorisation(),
                e.effectiveOn());
    }

    private List<String> pages() {
        return List.of(
                map(),
                "/api/v1/learners/%s/competency-map".formatted(who.learner()),
                "/api/v1/learners/%s/transcript".formatted(who.learner()),
                "/learners/%s".formatted(who.learner()),
                cell());
    }

    private String map() {
        return "/api/v1/enrolments/%s/competency-map".formatted(who.enrolment());
    }

    private String cell() {
        return "/enrolments/%s/competencies/CARE-1".formatted(who.enrolment());
    }

    private @Nullable Object levelInTheCohort() {
        List<Object> levels = JsonPath.read(
                answer("/api/v1/pathways/NUR/competency-map/learners?version=1&limit=500"),
                "$.rows[?(@.enrolment == 'ENROLMENT')].levels[0]");
        return levels.getFirst();
    }

    /// Without the ids of this learner, in which digits mean nothing.
    private String answer(String page) {
        try {
            return SIDE.http()
                    .get()
                    .uri(page)
                    .exchange()
                    .getResponse()
                    .getContentAsString()
                    .replace(who.learner().toString(), "LEARNER")
                    .replace(who.enrolment().toString(), "ENROLMENT")
                    .replaceAll("00000000-0000-008[2c]-[0-9a-f-]+|…[0-9a-f]{6}", "ID")
                    .replaceAll("\\d{4}-\\d\\d-\\d\\dT[\\d:.]+Z", "MOMENT");
        } catch (UnsupportedEncodingException e) {
            throw new IllegalStateException(e);
        }
    }
}

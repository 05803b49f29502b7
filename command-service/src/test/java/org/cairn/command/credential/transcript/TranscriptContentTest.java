package org.cairn.command.credential.transcript;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cairn.command.Boardroom.*;
import static org.cairn.command.University.*;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.cairn.command.DecidedLog;
import org.cairn.contracts.assessment.MasteryDemonstrated;
import org.cairn.contracts.assessment.MasteryLapsed;
import org.cairn.contracts.credential.TranscriptElement;
import org.cairn.contracts.enrolment.LeaveEnded;
import org.cairn.contracts.enrolment.LeaveId;
import org.cairn.contracts.enrolment.LeaveStarted;
import org.cairn.contracts.enrolment.MoveEnrolment;
import org.cairn.contracts.evidence.EvidenceWithdrawn;
import org.cairn.contracts.pathway.PathwayDefinition;
import org.cairn.contracts.pathway.PathwayVersionId;
import org.cairn.contracts.pathway.PathwayVersionPublished;
import org.cairn.contracts.pathway.Requirement.AllOf;
import org.cairn.contracts.pathway.Requirement.Mastery;
import org.cairn.contracts.shared.DomainEvent;
import org.cairn.documents.transcript.CanonicalTranscript;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/// What a transcript tells of what was taken back, ended or moved.
class TranscriptContentTest {

    private static final PathwayVersionId NEXT = new PathwayVersionId(WELDING.pathway(), "2027");

    @Test
    void masteryThatWasTakenBackIsNoneFromThatDay() {
        var events = adaQualified(rescinded(JOIN, "pass", WEDNESDAY, 1));
        assertThat(competency(0, programme(WEDNESDAY, events)))
                .containsEntry("status", "rescinded")
                .containsEntry("since", "2026-03-04")
                .doesNotContainKey("verdict");
        assertThat(competency(0, programme(TUESDAY, events)))
                .containsEntry("status", "mastered")
                .containsEntry("since", "2026-03-02");
    }

    @Test
    void masteryCountsThroughItsLastDayWhetherOrNotItsLapseWasRecorded() {
        var until = until(TUESDAY, false);
        var lapsed = new MasteryLapsed(ADAS, ADA, WELDING, JOIN, "pass", TUESDAY, WEDNESDAY);
        assertThat(competency(0, programme(TUESDAY, adaEnrolled(until)))).containsEntry("status", "mastered");
        for (var events : List.of(adaEnrolled(until), adaEnrolled(until, lapsed))) {
            assertThat(competency(0, programme(WEDNESDAY, events)))
                    .containsEntry("status", "lapsed")
                    .containsEntry("since", "2026-03-04");
        }
    }

    @Test
    void whatTheInstitutionLeavesOutIsNotSealed() {
        var events = adaQualified(rescinded(JOIN, "pass", WEDNESDAY, 1));
        var whole = programme(WEDNESDAY, events);
        var less = programme(
                WEDNESDAY,
                Set.of(TranscriptElement.NOT_MASTERED_COMPETENCIES, TranscriptElement.GRADING_SCALE),
                events);
        assertThat(whole).containsKey("grading");
        assertThat(less).doesNotContainKey("grading");
        assertThat(list("competencies", whole)).anyMatch(each -> "rescinded".equals(each.get("status")));
        assertThat(list("competencies", less)).isNotEmpty().allMatch(each -> "mastered".equals(each.get("status")));
    }

    @Test
    void whatIsProvisionalIsToldAsThat() {
        assertThat(competency(0, programme(MONDAY, adaEnrolled(until(null, true)))))
                .containsEntry("status", "provisional");
    }

    @Test
    void aMarkOfWithdrawnEvidenceShowsNoFailure() {
        var marked = List.<DomainEvent>of(submitted(FIRST, JOIN, MONDAY), judged(1, FIRST, JOIN, 20, MONDAY));
        assertThat(competency(0, programme(TUESDAY, adaEnrolled(marked.toArray(DomainEvent[]::new)))))
                .containsEntry("status", "not-mastered");
        var withdrawn = adaEnrolled(
                marked.getFirst(),
                marked.getLast(),
                new EvidenceWithdrawn(FIRST, ADAS, ADA, WELDING, "error", true, List.of(), TUESDAY));
        assertThat(competency(0, programme(TUESDAY, withdrawn))).containsEntry("status", "no-evidence");
    }

    @Test
    void whoMovedIsToldInTheNewVersionByWhatWasCarriedThere() {
        var log = new DecidedLog(List.of(adaQualified(
                nextFrameworkPublished(),
                crosswalkRatified(),
                new PathwayVersionPublished(WELDING.pathway(), "2027", nextPathway(), START))));
        log.decide(new MoveEnrolment(ADAS, NEXT, "consent-12", act(REGISTRAR, WEDNESDAY)));

        var before = programme(TUESDAY, log.events().toArray(DomainEvent[]::new));
        assertThat(before).containsEntry("version", WELDING.version());
        assertThat(before).doesNotContainKey("moves");

        var after = programme(WEDNESDAY, log.events().toArray(DomainEvent[]::new));
        assertThat(after).containsEntry("version", NEXT.version());
        assertThat(competency(0, after)).containsEntry("status", "mastered").containsKey("carried");
        assertThat(competency(1, after)).containsEntry("status", "top-up-needed");
        assertThat(list("moves", after)).singleElement().satisfies(move -> assertThat(list("masteredBefore", move))
                .extracting(each -> each.get("competency"))
                .containsExactly("W-1", "W-2"));
    }

    @Test
    void itsStatusIsThatOfTheDay() {
        var leave = new LeaveId(new UUID(6, 1));
        var away = adaEnrolled(
                new LeaveStarted(leave, ADAS, ADA, WELDING, "illness", true, FRIDAY, null, TUESDAY),
                new LeaveEnded(leave, ADAS, ADA, WELDING, THURSDAY));
        assertThat(programme(WEDNESDAY, away)).containsEntry("status", "leave").containsEntry("statusOn", "2026-03-03");
        assertThat(programme(THURSDAY, away)).containsEntry("status", "active").containsEntry("statusOn", "2026-03-05");

        assertThat(programme(TUESDAY, adaEnrolled(adaLeft(TUESDAY))))
                .containsEntry("status", "withdrawn")
                .containsEntry("statusOn", "2026-03-03");

        var prize = adaQualified(
                requested(APPROVAL, BOARD_PRIZE, MET, TUESDAY), confirmed(APPROVAL, BOARD_PRIZE, "gold", THURSDAY));
        assertThat(programme(WEDNESDAY, prize)).containsEntry("status", "active");
        assertThat(programme(THURSDAY, prize))
                .as("The last milestone is reached")
                .containsEntry("status", "completed")
                .containsEntry("statusOn", "2026-03-05");
    }

    private static PathwayDefinition nextPathway() {
        return new PathwayDefinition(
                WELDING_PATHWAY.title(),
                NEXT_FRAMEWORK,
                SCALE,
                POLICY,
                START,
                null,
                new AllOf("all", "Welding", List.of(new Mastery(JOIN), new Mastery(CUT))),
                WELDING_PATHWAY.milestones());
    }

    private static MasteryDemonstrated until(@Nullable LocalDate validUntil, boolean provisional) {
        var bare = mastered(JOIN, "pass", "50", MONDAY, 1);
        return new MasteryDemonstrated(
                ADAS,
                ADA,
                WELDING,
                JOIN,
                "pass",
                bare.score(),
                FRAMEWORK,
                SCALE,
                POLICY,
                bare.algorithm(),
                List.of(),
                bare.judgements(),
                null,
                provisional,
                validUntil,
                null,
                MONDAY);
    }

    private static Map<String, Object> programme(LocalDate asOf, DomainEvent... events) {
        return programme(asOf, Set.of(), events);
    }

    private static Map<String, Object> programme(
            LocalDate asOf, Set<TranscriptElement> leftOut, DomainEvent... events) {
        var log = new DecidedLog(List.of(events));
        var text = CanonicalTranscript.of(
                TranscriptContent.of(ADA, asOf, events.length, List.of(events), _ -> null, leftOut, log));
        return list("enrolments", JsonMapper.shared().readValue(text, new TypeReference<Map<String, Object>>() {}))
                .getFirst();
    }

    private static Map<String, Object> competency(int index, Map<String, Object> programme) {
        return list("competencies", programme).get(index);
    }

    @SuppressWarnings("unchecked")
    private static List<Map<String, Object>> list(String name, Map<String, Object> of) {
        return (List<Map<String, Object>>) Objects.requireNonNull(of.get(name));
    }
}

package org.cairn.command.assessment.anchor;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.cairn.command.Ids;
import org.cairn.command.identity.Staff;
import org.cairn.command.rest.Caller;
import org.cairn.command.rest.ProblemType;
import org.cairn.command.rest.RequestRefused;
import org.cairn.contracts.assessment.AdoptAnchorScript;
import org.cairn.contracts.assessment.AnchorId;
import org.cairn.contracts.assessment.AnchorRatingId;
import org.cairn.contracts.assessment.CriterionLevel;
import org.cairn.contracts.assessment.GivenMark;
import org.cairn.contracts.assessment.RateAnchorScript;
import org.cairn.contracts.evidence.Artefact;
import org.cairn.contracts.framework.CompetencyCode;
import org.cairn.contracts.framework.RubricVersionId;
import org.cairn.contracts.pathway.PathwayVersionId;
import org.cairn.contracts.shared.Codes;
import org.cairn.contracts.shared.PersonId;
import org.cairn.contracts.shared.Score;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

@RestController
final class AnchorController {

    /// @param anchor     its id; a new one if left out
    /// @param pathway    the pathway version on whose scale it is marked
    /// @param work       the reference work, with nothing in it that names its author
    /// @param score      that the panel agreed on; may be left out where it follows from a rubric
    /// @param panel      the accounts of who agreed on it; at least two
    /// @param minutesRef a code: where the panel's minutes are kept
    record Body(
            @Nullable AnchorId anchor,
            PathwayVersionId pathway,
            CompetencyCode competency,
            Artefact work,
            @Nullable Score score,
            @Nullable RubricVersionId rubric,
            @Nullable List<CriterionLevel> criteria,
            List<String> panel,
            @Nullable String minutesRef,
            @Nullable LocalDate effectiveOn) {

        GivenMark reference() {
            return new GivenMark(rubric, criteria == null ? List.of() : criteria, score, null);
        }
    }

    /// @param rating        its id; a new one if left out
    /// @param blindToAnchor whether the actor did not know that it is an anchor, or what the panel had agreed on
    /// @param occasion      a code: on which round of rating, for example `2026-autumn`
    /// @param minutesSpent  how long it took
    record RatingBody(
            @Nullable AnchorRatingId rating,
            @Nullable Score score,
            @Nullable RubricVersionId rubric,
            @Nullable List<CriterionLevel> criteria,
            boolean blindToAnchor,
            String occasion,
            @Nullable Integer minutesSpent,
            @Nullable LocalDate effectiveOn) {

        GivenMark given() {
            return new GivenMark(rubric, criteria == null ? List.of() : criteria, score, null);
        }
    }

    private final Staff staff;

    AnchorController(Staff staff) {
        this.staff = staff;
    }

    @PostMapping(name = "adoptAnchorScript", path = "/api/v1/anchors")
    ResponseEntity<Map<String, Object>> adopt(@RequestBody Body body, Caller caller) {
        var anchor = body.anchor() == null ? new AnchorId(Ids.next()) : body.anchor();
        return caller.send(
                new AdoptAnchorScript(
                        anchor,
                        body.pathway(),
                        body.competency(),
                        body.work(),
                        body.reference(),
                        body.panel().stream().map(this::personOf).toList(),
                        body.minutesRef(),
                        caller.act(body.effectiveOn())),
                body,
                "/api/v1/anchors/" + anchor,
                Map.of("anchor", anchor));
    }

    @PostMapping(name = "rateAnchorScript", path = "/api/v1/anchors/{anchor}/ratings")
    ResponseEntity<Map<String, Object>> rate(@PathVariable UUID anchor, @RequestBody RatingBody body, Caller caller) {
        Codes.require("occasion", body.occasion());
        var rating = body.rating() == null ? new AnchorRatingId(Ids.next()) : body.rating();
        return caller.send(
                new RateAnchorScript(
                        new AnchorId(anchor),
                        rating,
                        body.given(),
                        body.blindToAnchor(),
                        body.occasion(),
                        body.minutesSpent(),
                        caller.act(body.effectiveOn())),
                body,
                "/api/v1/anchors/" + anchor + "/ratings/" + rating,
                Map.of("rating", rating));
    }

    private PersonId personOf(String account) {
        return staff.find(account).orElseThrow(() -> new RequestRefused(ProblemType.PERSON_UNKNOWN));
    }
}

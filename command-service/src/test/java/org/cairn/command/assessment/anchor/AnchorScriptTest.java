package org.cairn.command.assessment.anchor;

import static org.cairn.command.Boardroom.*;
import static org.cairn.command.Markroom.*;
import static org.cairn.command.University.*;
import static org.cairn.contracts.assessment.AssessmentReason.*;
import static org.cairn.contracts.enrolment.EnrolmentReason.ACT_AHEAD_OF_TODAY;
import static org.cairn.contracts.pathway.PathwayReason.PATHWAY_VERSION_NOT_PUBLISHED;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.cairn.command.SliceFixture;
import org.cairn.contracts.assessment.AdoptAnchorScript;
import org.cairn.contracts.assessment.GivenMark;
import org.cairn.contracts.assessment.RateAnchorScript;
import org.cairn.contracts.authorisation.AssessorAuthorised;
import org.cairn.contracts.authorisation.PersonsAreOne;
import org.cairn.contracts.authorisation.Scope;
import org.cairn.contracts.authorisation.Term;
import org.cairn.contracts.framework.CompetencyCode;
import org.cairn.contracts.pathway.PathwayVersionId;
import org.cairn.contracts.shared.AuthorisationId;
import org.cairn.contracts.shared.PersonId;
import org.cairn.contracts.shared.Score;
import org.junit.jupiter.api.Test;

class AnchorScriptTest {

    private static final List<PersonId> EVE_AND_FAY = List.of(EVE_THE_APPROVER, FAY_THE_APPROVER);

    private final SliceFixture adopting = SliceFixture.of(new AdoptAnchorScriptDecision());
    private final SliceFixture rating = SliceFixture.of(new RateAnchorScriptDecision());

    @Test
    void aPanelAdoptsAReferenceWork() {
        adopting.given(opened()).when(adopt(WELDING, JOIN, 60, EVE_AND_FAY)).thenEvents(anchorAdopted());
        adopting.given(opened(anchorAdopted()))
                .when(adopt(WELDING, JOIN, 60, EVE_AND_FAY))
                .thenNothingNew();
        adopting.given(opened(anchorAdopted()))
                .when(adopt(WELDING, JOIN, 61, EVE_AND_FAY))
                .thenRefused(ANCHOR_ID_TAKEN);
    }

    @Test
    void onePersonTwiceIsNoPanel() {
        adopting.given(opened())
                .when(adopt(WELDING, JOIN, 60, List.of(EVE_THE_APPROVER)))
                .thenRefused(ANCHOR_PANEL_TOO_SMALL);
        adopting.given(opened())
                .when(adopt(WELDING, JOIN, 60, List.of(EVE_THE_APPROVER, EVE_THE_APPROVER)))
                .thenRefused(ANCHOR_PANEL_TOO_SMALL);
    }

    @Test
    void itIsMarkedOnAScaleForACompetency() {
        var unpublished = new PathwayVersionId(WELDING.pathway(), "1999");
        adopting.given(opened())
                .when(adopt(unpublished, JOIN, 60, EVE_AND_FAY))
                .thenRefused(PATHWAY_VERSION_NOT_PUBLISHED);
        adopting.given(opened())
                .when(adopt(WELDING, FLY, 60, EVE_AND_FAY))
                .thenRefused(ANCHOR_COMPETENCY_NOT_IN_PATHWAY);
        adopting.given(opened()).when(adopt(WELDING, JOIN, 101, EVE_AND_FAY)).thenRefused(SCORE_OUTSIDE_SCALE);
    }

    @Test
    void theSameAssessorRatesItAgainOnAnotherOccasion() {
        rating.given(opened(anchorAdopted()))
                .when(rate(1, 62, "2026-spring", MIA_THE_ASSESSOR, TUESDAY))
                .thenEvents(anchorRated(1, 62, "2026-spring", TUESDAY));
        rating.given(opened(anchorAdopted(), anchorRated(1, 62, "2026-spring", TUESDAY)))
                .when(rate(2, 70, "2026-summer", MIA_THE_ASSESSOR, TODAY))
                .thenEvents(anchorRated(2, 70, "2026-summer", TODAY));
    }

    @Test
    void anAssessorRatesItOnceOnEachOccasion() {
        var history = opened(anchorAdopted(), anchorRated(1, 62, "2026-spring", TUESDAY));
        rating.given(history)
                .when(rate(1, 62, "2026-spring", MIA_THE_ASSESSOR, TUESDAY))
                .thenNothingNew();
        rating.given(history)
                .when(rate(1, 63, "2026-spring", MIA_THE_ASSESSOR, TUESDAY))
                .thenRefused(ANCHOR_RATING_ID_TAKEN);
        rating.given(history)
                .when(rate(2, 63, "2026-spring", MIA_THE_ASSESSOR, TUESDAY))
                .thenRefused(ANCHOR_ALREADY_RATED);
        // Nor under another id.
        rating.given(opened(
                        noaMayAssess(),
                        anchorAdopted(),
                        anchorRated(1, 62, "2026-spring", TUESDAY),
                        new PersonsAreOne(NOA_THE_ASSESSOR, MIA_THE_ASSESSOR, START)))
                .when(rate(2, 63, "2026-spring", NOA_THE_ASSESSOR, TUESDAY))
                .thenRefused(ANCHOR_ALREADY_RATED);
    }

    @Test
    void whoAgreedOnTheReferenceIsNotBlindToIt() {
        var eveMayAssess = new AssessorAuthorised(
                new AuthorisationId(new UUID(8, 9)), EVE_THE_APPROVER, Scope.INSTITUTION, new Term(START, null), START);
        rating.given(opened(eveMayAssess, anchorAdopted()))
                .when(rate(1, 62, "2026-spring", EVE_THE_APPROVER, TUESDAY))
                .thenRefused(RATER_KNOWS_THE_REFERENCE);
        rating.given(opened(
                        noaMayAssess(), anchorAdopted(), new PersonsAreOne(NOA_THE_ASSESSOR, EVE_THE_APPROVER, START)))
                .when(rate(1, 62, "2026-spring", NOA_THE_ASSESSOR, TUESDAY))
                .thenRefused(RATER_KNOWS_THE_REFERENCE);
    }

    @Test
    void whoRatesIsAnAuthorisedAssessor() {
        rating.given(opened(anchorAdopted()))
                .when(rate(1, 62, "2026-spring", NOA_THE_ASSESSOR, TUESDAY))
                .thenRefused(ASSESSOR_NOT_AUTHORISED);
    }

    @Test
    void itIsRatedOnceItIsThere() {
        rating.given(opened())
                .when(rate(1, 62, "2026-spring", MIA_THE_ASSESSOR, TUESDAY))
                .thenRefused(ANCHOR_UNKNOWN);
        rating.given(opened(anchorAdopted()))
                .when(rate(1, 62, "2026-spring", MIA_THE_ASSESSOR, MONDAY.minusDays(1)))
                .thenRefused(ANCHOR_RATED_BEFORE_ADOPTED);
        rating.given(opened(anchorAdopted()))
                .when(rate(1, 62, "2026-spring", MIA_THE_ASSESSOR, TODAY.plusDays(1)))
                .thenRefused(ACT_AHEAD_OF_TODAY);
    }

    private static AdoptAnchorScript adopt(
            PathwayVersionId pathway, CompetencyCode competency, long score, List<PersonId> panel) {
        return new AdoptAnchorScript(
                ANCHOR,
                pathway,
                competency,
                WELD,
                GivenMark.of(Score.of(score)),
                panel,
                "board-1",
                act(REGISTRAR, MONDAY));
    }

    private static RateAnchorScript rate(int id, long score, String occasion, PersonId person, LocalDate day) {
        return new RateAnchorScript(
                ANCHOR, rating(id), GivenMark.of(Score.of(score)), true, occasion, null, act(person, day));
    }
}

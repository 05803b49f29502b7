package org.cairn.command.credential.elements;

import static org.cairn.command.Boardroom.*;
import static org.cairn.command.Registry.*;
import static org.cairn.command.University.*;
import static org.cairn.contracts.credential.CredentialReason.*;
import static org.cairn.contracts.credential.TranscriptElement.*;
import static org.cairn.contracts.enrolment.EnrolmentReason.ACT_AHEAD_OF_TODAY;

import java.util.List;
import java.util.Set;
import org.cairn.command.SliceFixture;
import org.cairn.contracts.authorisation.Scope;
import org.cairn.contracts.credential.ChooseTranscriptElements;
import org.cairn.contracts.credential.TranscriptElement;
import org.cairn.contracts.credential.TranscriptElementsChosen;
import org.cairn.contracts.credential.TranscriptLayoutId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ChooseElementsTest {

    private final SliceFixture slice = SliceFixture.of(new ChooseElementsDecision());

    @Test
    void whatIsLeftOutIsRecordedInTheOrderOfTheElements() {
        slice.given(opened(ivyMayIssue())).when(leaveOut(SCORES, CREDITS)).thenEvents(chosen(CREDITS, SCORES));
    }

    @Test
    void aLaterChoiceHoldsInsteadOfTheEarlierOne() {
        slice.given(opened(ivyMayIssue(), chosen(SCORES))).when(leaveOut(MOVES)).thenEvents(chosen(MOVES));
        slice.given(opened(ivyMayIssue(), chosen(SCORES))).when(leaveOut()).thenEvents(chosen());
    }

    @Test
    void choosingAgainChangesNothing() {
        slice.given(opened(ivyMayIssue(), chosen(SCORES)))
                .when(leaveOut(SCORES))
                .thenNothingNew();
        slice.given(opened(ivyMayIssue())).when(leaveOut()).thenNothingNew();
    }

    @ParameterizedTest
    @EnumSource(
            value = TranscriptElement.class,
            names = {"LEARNER", "PROGRAMME", "MASTERED_COMPETENCIES", "CONTESTED_STATEMENTS"})
    void whatIsEssentialStays(TranscriptElement element) {
        slice.given(opened(ivyMayIssue())).when(leaveOut(SCORES, element)).thenRefused(TRANSCRIPT_ELEMENT_ESSENTIAL);
    }

    @Test
    void itTakesAnIssuerForTheWholeInstitution() {
        slice.given(opened()).when(leaveOut(SCORES)).thenRefused(ISSUER_NOT_AUTHORISED);
        slice.given(opened(mayIssue(IVY_THE_ISSUER, IVY_MAY_ISSUE, new Scope(List.of(WELDING.pathway())))))
                .when(leaveOut(SCORES))
                .thenRefused(ISSUER_NOT_AUTHORISED);
    }

    @Test
    void itIsNotOfADayToCome() {
        slice.given(opened(ivyMayIssue()))
                .when(new ChooseTranscriptElements(Set.of(SCORES), act(IVY_THE_ISSUER, TODAY.plusDays(1))))
                .thenRefused(ACT_AHEAD_OF_TODAY);
    }

    private static ChooseTranscriptElements leaveOut(TranscriptElement... elements) {
        return new ChooseTranscriptElements(Set.of(elements), act(IVY_THE_ISSUER, FRIDAY));
    }

    private static TranscriptElementsChosen chosen(TranscriptElement... elements) {
        return new TranscriptElementsChosen(
                TranscriptLayoutId.OF_INSTITUTION, List.of(elements), IVY_THE_ISSUER, IVY_MAY_ISSUE, FRIDAY);
    }
}

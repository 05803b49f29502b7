package org.cairn.command.operations.survey;

import static org.cairn.command.CampusLife.*;
import static org.cairn.command.University.*;
import static org.cairn.contracts.enrolment.EnrolmentReason.ACT_AHEAD_OF_TODAY;
import static org.cairn.contracts.operations.OperationsReason.*;

import java.time.LocalDate;
import java.util.List;
import org.cairn.command.SliceFixture;
import org.cairn.contracts.operations.AgencySurveyClosed;
import org.cairn.contracts.operations.CloseAgencySurvey;
import org.cairn.contracts.operations.SurveyItem;
import org.junit.jupiter.api.Test;

class CloseAgencySurveyTest {

    private final SliceFixture slice = SliceFixture.of(new CloseAgencySurveyDecision());

    @Test
    void theSumsOfASurveyAreRecorded() {
        slice.given(opened()).when(survey(20, 10, item("3.5", "0.9"))).thenEvents(closed());
        slice.given(opened(closed())).when(survey(20, 10, item("3.50", "0.90"))).thenNothingNew();
        slice.given(opened(closed())).when(survey(20, 11, item("3.5", "0.9"))).thenRefused(OPERATION_ID_TAKEN);
    }

    @Test
    void noMoreAnswerThanAreInvited() {
        slice.given(opened()).when(survey(10, 11, item("3.5", "0.9"))).thenRefused(SURVEY_IMPLAUSIBLE);
        slice.given(opened()).when(survey(10, -1, item("3.5", "0.9"))).thenRefused(SURVEY_IMPLAUSIBLE);
    }

    @Test
    void itemsAreThereIfAnyoneAnsweredAndEachOnce() {
        slice.given(opened()).when(survey(20, 10)).thenRefused(SURVEY_ITEMS_WRONG);
        slice.given(opened()).when(survey(20, 0, item("3.5", "0.9"))).thenRefused(SURVEY_ITEMS_WRONG);
        slice.given(opened())
                .when(survey(20, 10, item("3.5", "0.9"), item("3.5", "0.9")))
                .thenRefused(SURVEY_ITEMS_WRONG);
    }

    @Test
    void meansAndDeviationsArePossibleOnTheScale() {
        for (var wrong : List.of(
                item("0.9", "0"), // Below the scale of 1 to 5.
                item("5.1", "0"),
                item("3", "-0.1"),
                // Ten answers with mean 3 spread most as five 1s and five 5s: sd = sqrt(10 * 4 / 9) = 2.108.
                item("3.00", "2.12"),
                // With mean 5 all are 5.
                item("5.00", "0.2"))) {
            slice.given(opened()).when(survey(20, 10, wrong)).thenRefused(SURVEY_IMPLAUSIBLE);
        }
        slice.given(opened()).when(survey(20, 10, item("3.00", "2.11"))).thenEvents(closed(10, item("3", "2.11")));
        // One answer has no spread.
        slice.given(opened()).when(survey(20, 1, item("3", "0"))).thenEvents(closed(1, item("3", "0")));
        slice.given(opened()).when(survey(20, 1, item("3", "0.1"))).thenRefused(SURVEY_IMPLAUSIBLE);
    }

    @Test
    void theProgrammeIsThereAndTheDayHasCome() {
        slice.given().when(survey(20, 10, item("3.5", "0.9"))).thenRefused(SECTION_PATHWAY_UNKNOWN);
        slice.given(opened())
                .when(survey(TODAY.plusDays(1), 20, 10, item("3.5", "0.9")))
                .thenRefused(ACT_AHEAD_OF_TODAY);
    }

    private static SurveyItem item(String mean, String sd) {
        return new SurveyItem("voice", decimal(mean), decimal(sd));
    }

    private static AgencySurveyClosed closed() {
        return closed(10, item("3.5", "0.9"));
    }

    private static AgencySurveyClosed closed(int answered, SurveyItem item) {
        return new AgencySurveyClosed(
                ONE,
                WELDING.pathway(),
                NORTH.section(),
                "agency-2",
                20,
                answered,
                decimal("1"),
                decimal("5"),
                List.of(item),
                MONDAY);
    }

    private static CloseAgencySurvey survey(int invited, int answered, SurveyItem... items) {
        return survey(MONDAY, invited, answered, items);
    }

    private static CloseAgencySurvey survey(LocalDate day, int invited, int answered, SurveyItem... items) {
        return new CloseAgencySurvey(
                ONE,
                WELDING.pathway(),
                NORTH.section(),
                "agency-2",
                invited,
                answered,
                decimal("1"),
                decimal("5"),
                List.of(items),
                act(REGISTRAR, day));
    }
}

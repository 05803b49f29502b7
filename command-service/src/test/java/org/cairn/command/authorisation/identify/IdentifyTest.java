package org.cairn.command.authorisation.identify;

import static org.cairn.command.University.*;
import static org.cairn.contracts.authorisation.AuthorisationReason.*;
import static org.cairn.contracts.enrolment.EnrolmentReason.ACT_AHEAD_OF_TODAY;
import static org.cairn.contracts.learner.LearnerReason.LEARNER_UNKNOWN;

import java.time.LocalDate;
import java.util.List;
import org.cairn.command.SliceFixture;
import org.cairn.contracts.authorisation.IdentifyLearner;
import org.cairn.contracts.authorisation.IdentifyPerson;
import org.cairn.contracts.authorisation.LearnerIsNotPerson;
import org.cairn.contracts.authorisation.LearnerIsPerson;
import org.cairn.contracts.authorisation.PersonsAreOne;
import org.cairn.contracts.authorisation.PersonsAreTwo;
import org.junit.jupiter.api.Test;

class IdentifyTest {

    private final SliceFixture learner = SliceFixture.of(new IdentifyLearnerDecision());
    private final SliceFixture person = SliceFixture.of(new IdentifyPersonDecision());

    @Test
    void aLearnerIsFoundToBeAMemberOfStaffAndNotToBe() {
        var is = new LearnerIsPerson(ADA, EVE_THE_APPROVER, MONDAY);
        var isNot = new LearnerIsNotPerson(ADA, EVE_THE_APPROVER, MONDAY);
        learner.given(registered(ADA)).when(ada(true, MONDAY)).thenEvents(is);
        learner.given(registered(ADA), is).when(ada(true, MONDAY)).thenNothingNew();
        learner.given(registered(ADA), is).when(ada(false, MONDAY)).thenEvents(isNot);
        learner.given(registered(ADA), is, isNot).when(ada(false, MONDAY)).thenNothingNew();
        learner.given(registered(ADA), is, isNot).when(ada(true, MONDAY)).thenEvents(is);
    }

    @Test
    void theLearnerIsThereAndTheDayHasCome() {
        learner.given(registered(BOB)).when(ada(true, MONDAY)).thenRefused(LEARNER_UNKNOWN);
        learner.given(registered(ADA)).when(ada(true, TODAY.plusDays(1))).thenRefused(ACT_AHEAD_OF_TODAY);
    }

    @Test
    void twoPersonsAreFoundToBeOneAndTwo() {
        var one = new PersonsAreOne(EVE_THE_APPROVER, FAY_THE_APPROVER, MONDAY);
        var two = new PersonsAreTwo(EVE_THE_APPROVER, FAY_THE_APPROVER, MONDAY);
        person.given().when(eveAndFay(true, MONDAY)).thenEvents(one);
        person.given(one).when(eveAndFay(true, MONDAY)).thenNothingNew();
        person.given(one)
                .when(new IdentifyPerson(FAY_THE_APPROVER, EVE_THE_APPROVER, true, act(REGISTRAR, MONDAY)))
                .thenNothingNew();
        person.given(one).when(eveAndFay(false, MONDAY)).thenEvents(two);
        person.given().when(eveAndFay(false, MONDAY)).thenNothingNew();
    }

    @Test
    void nobodyPartsThemselves() {
        var isAda = new LearnerIsPerson(ADA, EVE_THE_APPROVER, MONDAY);
        var isFay = new PersonsAreOne(EVE_THE_APPROVER, FAY_THE_APPROVER, MONDAY);
        for (var self : List.of(EVE_THE_APPROVER, FAY_THE_APPROVER)) {
            learner.given(registered(ADA), isAda, isFay)
                    .when(new IdentifyLearner(ADA, EVE_THE_APPROVER, false, act(self, MONDAY)))
                    .thenRefused(PART_BY_ONESELF);
            person.given(isFay)
                    .when(new IdentifyPerson(EVE_THE_APPROVER, FAY_THE_APPROVER, false, act(self, MONDAY)))
                    .thenRefused(PART_BY_ONESELF);
            person.given()
                    .when(new IdentifyPerson(EVE_THE_APPROVER, FAY_THE_APPROVER, true, act(self, MONDAY)))
                    .thenEvents(isFay);
        }
    }

    @Test
    void oneIsOneAnyway() {
        person.given()
                .when(new IdentifyPerson(EVE_THE_APPROVER, EVE_THE_APPROVER, true, act(REGISTRAR, MONDAY)))
                .thenRefused(PERSON_IS_ITSELF);
        person.given().when(eveAndFay(true, TODAY.plusDays(1))).thenRefused(ACT_AHEAD_OF_TODAY);
    }

    private static IdentifyLearner ada(boolean is, LocalDate day) {
        return new IdentifyLearner(ADA, EVE_THE_APPROVER, is, act(REGISTRAR, day));
    }

    private static IdentifyPerson eveAndFay(boolean same, LocalDate day) {
        return new IdentifyPerson(EVE_THE_APPROVER, FAY_THE_APPROVER, same, act(REGISTRAR, day));
    }
}

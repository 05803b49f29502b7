package org.cairn.command.enrolment.elective;

import static org.cairn.command.Absences.*;
import static org.cairn.command.University.*;
import static org.cairn.contracts.enrolment.EnrolmentReason.*;

import java.time.LocalDate;
import java.util.List;
import org.cairn.command.SliceFixture;
import org.cairn.contracts.enrolment.ChangeChoice;
import org.cairn.contracts.enrolment.ChoiceChanged;
import org.cairn.contracts.enrolment.ChooseElective;
import org.cairn.contracts.enrolment.ElectiveChosen;
import org.cairn.contracts.evidence.EvidenceWithdrawn;
import org.cairn.contracts.framework.CompetencyCode;
import org.cairn.contracts.pathway.PathwayDefinition;
import org.cairn.contracts.pathway.Requirement.AllOf;
import org.cairn.contracts.pathway.Requirement.ChoiceGroup;
import org.cairn.contracts.pathway.Requirement.Mastery;
import org.cairn.contracts.shared.DomainEvent;
import org.junit.jupiter.api.Test;

/// Joining is for all; of cutting, polishing, and both together as a set, one or two are chosen.
class ElectivesTest {

    private static final String FINISH = "finish";
    private static final List<String> OPTIONS = List.of("W-2", "W-3", "set");
    private static final PathwayDefinition CHOOSING = new PathwayDefinition(
            "Welding",
            FRAMEWORK,
            SCALE,
            POLICY,
            START,
            null,
            new AllOf(
                    "all",
                    "Welding",
                    List.of(
                            new Mastery(JOIN),
                            new ChoiceGroup(
                                    FINISH,
                                    "A finish",
                                    1,
                                    2,
                                    false,
                                    true,
                                    List.of(
                                            new Mastery(CUT),
                                            new Mastery(POLISH),
                                            new AllOf("set", "Both", List.of(new Mastery(CUT), new Mastery(POLISH)))),
                                    null))),
            WELDING_PATHWAY.milestones());

    private final SliceFixture choosing = SliceFixture.of(new ChooseElectiveDecision());
    private final SliceFixture changing = SliceFixture.of(new ChangeChoiceDecision());

    @Test
    void anOptionIsChosenAndWhatWasOfferedIsKept() {
        choosing.given(ada()).when(choose("W-2", MONDAY)).thenEvents(chosen("W-2", MONDAY));
        choosing.given(ada(chosen("W-2", MONDAY))).when(choose("W-3", TUESDAY)).thenEvents(chosen("W-3", TUESDAY));
    }

    @Test
    void choosingAgainTheSameChangesNothing() {
        choosing.given(ada(chosen("W-2", MONDAY))).when(choose("W-2", MONDAY)).thenNothingNew();
        choosing.given(ada(chosen("W-2", MONDAY), changed("W-2", "W-3", TUESDAY)))
                .when(choose("W-2", MONDAY))
                .thenNothingNew();
        choosing.given(ada(chosen("W-2", MONDAY))).when(choose("W-2", TUESDAY)).thenRefused(OPTION_ALREADY_CHOSEN);
    }

    @Test
    void noMoreIsChosenThanCounts() {
        choosing.given(ada(chosen("W-2", MONDAY), chosen("W-3", MONDAY)))
                .when(choose("set", TUESDAY))
                .thenRefused(CHOICE_FULL);
    }

    @Test
    void onlyWhatIsOfferedIsChosen() {
        choosing.given(ada()).when(choose("W-1", MONDAY)).thenRefused(OPTION_NOT_OFFERED);
        choosing.given(ada())
                .when(new ChooseElective(ADAS, "all", "W-2", act(REGISTRAR, MONDAY)))
                .thenRefused(CHOICE_GROUP_UNKNOWN);
        changing.given(ada(chosen("W-2", MONDAY))).when(change("W-2", "W-1")).thenRefused(OPTION_NOT_OFFERED);
        changing.given(ada())
                .when(new ChangeChoice(ADAS, "all", "W-2", "W-3", List.of(), act(REGISTRAR, MONDAY)))
                .thenRefused(CHOICE_GROUP_UNKNOWN);
    }

    @Test
    void whoTakesPartChooses() {
        choosing.given(opened()).when(choose("W-2", MONDAY)).thenRefused(ENROLMENT_UNKNOWN);
        choosing.given(ada()).when(choose("W-2", START.minusDays(1))).thenRefused(CHOICE_BEFORE_ENROLMENT);
        choosing.given(ada(adaLeft(START))).when(choose("W-2", MONDAY)).thenRefused(ENROLMENT_WITHDRAWN);
        choosing.given(ada(adaOnLeave(START))).when(choose("W-2", MONDAY)).thenRefused(ENROLMENT_ON_LEAVE);
        choosing.given(ada()).when(choose("W-2", TODAY.plusDays(1))).thenRefused(ACT_AHEAD_OF_TODAY);
        changing.given(opened()).when(change("W-2", "W-3")).thenRefused(ENROLMENT_UNKNOWN);
    }

    @Test
    void anotherOptionTakesThePlaceOfOne() {
        changing.given(ada(chosen("W-2", MONDAY)))
                .when(change("W-2", "W-3"))
                .thenEvents(changed("W-2", "W-3", TUESDAY));
        changing.given(ada(chosen("W-2", MONDAY), changed("W-2", "W-3", TUESDAY)))
                .when(change("W-2", "W-3"))
                .thenNothingNew();
    }

    @Test
    void onlyAChoiceIsChanged() {
        changing.given(ada()).when(change("W-2", "W-3")).thenRefused(OPTION_NOT_CHOSEN);
        changing.given(ada(chosen("W-2", MONDAY), chosen("W-3", MONDAY)))
                .when(change("W-2", "W-3"))
                .thenRefused(OPTION_ALREADY_CHOSEN);
        changing.given(ada(chosen("W-2", MONDAY))).when(change("W-2", "W-2")).thenRefused(OPTION_ALREADY_CHOSEN);
    }

    @Test
    void whatWasWorkedOnFallsAwayOnlyIfThatIsSaid() {
        var worked = ada(chosen("W-2", MONDAY), submitted(FIRST, CUT, MONDAY));
        changing.given(worked).when(change("W-2", "W-3")).thenRefused(CHOICE_IN_USE);
        changing.given(worked).when(change("W-2", "W-3", POLISH)).thenRefused(CHOICE_IN_USE);
        changing.given(worked).when(change("W-2", "W-3", CUT)).thenEvents(changed("W-2", "W-3", TUESDAY, CUT));
        changing.given(ada(chosen("W-2", MONDAY), mastered(CUT, "pass", "50", MONDAY, 1)))
                .when(change("W-2", "W-3"))
                .thenRefused(CHOICE_IN_USE);
    }

    @Test
    void whatStandsBelowAnotherChoiceDoesNotFallAway() {
        changing.given(ada(chosen("W-2", MONDAY), submitted(FIRST, CUT, MONDAY)))
                .when(change("W-2", "set"))
                .thenEvents(changed("W-2", "set", TUESDAY));
        changing.given(ada(chosen("W-2", MONDAY), submitted(FIRST, CUT, MONDAY), withdrawn()))
                .when(change("W-2", "W-3"))
                .thenEvents(changed("W-2", "W-3", TUESDAY));
    }

    private static DomainEvent withdrawn() {
        return new EvidenceWithdrawn(FIRST, ADAS, ADA, WELDING, "error", true, List.of(), MONDAY);
    }

    private static DomainEvent[] ada(DomainEvent... more) {
        return adaEnrolledOn(CHOOSING, more);
    }

    private static ChooseElective choose(String option, LocalDate day) {
        return new ChooseElective(ADAS, FINISH, option, act(REGISTRAR, day));
    }

    private static ElectiveChosen chosen(String option, LocalDate day) {
        return new ElectiveChosen(ADAS, ADA, WELDING, FINISH, option, OPTIONS, day);
    }

    private static ChangeChoice change(String from, String to, CompetencyCode... fallsAway) {
        return new ChangeChoice(ADAS, FINISH, from, to, List.of(fallsAway), act(REGISTRAR, TUESDAY));
    }

    private static ChoiceChanged changed(String from, String to, LocalDate day, CompetencyCode... fallsAway) {
        return new ChoiceChanged(ADAS, ADA, WELDING, FINISH, from, to, OPTIONS, List.of(fallsAway), day);
    }
}

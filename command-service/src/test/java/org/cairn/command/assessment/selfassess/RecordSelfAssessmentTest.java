package org.cairn.command.assessment.selfassess;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cairn.command.Boardroom.*;
import static org.cairn.command.Markroom.*;
import static org.cairn.command.University.*;
import static org.cairn.contracts.assessment.AssessmentReason.*;
import static org.cairn.contracts.enrolment.EnrolmentReason.ACT_AHEAD_OF_TODAY;
import static org.cairn.contracts.enrolment.EnrolmentReason.ENROLMENT_UNKNOWN;
import static org.cairn.contracts.enrolment.EnrolmentReason.ENROLMENT_WITHDRAWN;
import static org.cairn.contracts.evidence.EvidenceReason.COMPETENCY_NOT_IN_PATHWAY;
import static org.cairn.contracts.evidence.EvidenceReason.EVIDENCE_UNKNOWN;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.syntax.ArchRuleDefinition;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.cairn.command.SliceFixture;
import org.cairn.command.state.EnrolmentState;
import org.cairn.contracts.assessment.RecordSelfAssessment;
import org.cairn.contracts.assessment.SelfAssessmentId;
import org.cairn.contracts.assessment.SelfAssessmentRecorded;
import org.cairn.contracts.evidence.EvidenceId;
import org.cairn.contracts.framework.CompetencyCode;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class RecordSelfAssessmentTest {

    private final SliceFixture slice = SliceFixture.of(new RecordSelfAssessmentDecision());

    @Test
    void aLearnerSaysWhereTheyStandAndNothingFollowsFromIt() {
        slice.given(adaEnrolled())
                .when(say(1, JOIN, "excellent", null, MONDAY))
                .thenEvents(selfAssessed(1, JOIN, "excellent", MONDAY));
    }

    @Test
    void sayingItAgainChangesNothingAndAnotherUnderTheSameIdIsRefused() {
        var history = adaEnrolled(selfAssessed(1, JOIN, "pass", MONDAY));
        slice.given(history).when(say(1, JOIN, "pass", null, MONDAY)).thenNothingNew();
        slice.given(adaEnrolled(selfAssessed(1, JOIN, "pass", MONDAY), adaMoved(TUESDAY)))
                .when(say(1, JOIN, "pass", null, MONDAY))
                .thenNothingNew();
        slice.given(history).when(say(1, JOIN, "fail", null, MONDAY)).thenRefused(SELF_ASSESSMENT_ID_TAKEN);
    }

    @Test
    void itIsSaidOfWhatIsThere() {
        slice.given(opened()).when(say(1, JOIN, "pass", null, MONDAY)).thenRefused(ENROLMENT_UNKNOWN);
        slice.given(adaEnrolled()).when(say(1, FLY, "pass", null, MONDAY)).thenRefused(COMPETENCY_NOT_IN_PATHWAY);
        slice.given(adaEnrolled()).when(say(1, JOIN, "superb", null, MONDAY)).thenRefused(LEVEL_NOT_ON_SCALE);
        slice.given(adaEnrolled()).when(say(1, JOIN, "pass", FIRST, MONDAY)).thenRefused(EVIDENCE_UNKNOWN);
        slice.given(adaEnrolled(submitted(FIRST, CUT, MONDAY)))
                .when(say(1, JOIN, "pass", FIRST, MONDAY))
                .thenRefused(COMPETENCY_NOT_IN_EVIDENCE);
    }

    @Test
    void itIsSaidWhileTheLearnerTakesPartAndNotAheadOfToday() {
        slice.given(adaEnrolled(adaLeft(MONDAY)))
                .when(say(1, JOIN, "pass", null, TUESDAY))
                .thenRefused(ENROLMENT_WITHDRAWN);
        slice.given(adaEnrolled())
                .when(say(1, JOIN, "pass", null, TODAY.plusDays(1)))
                .thenRefused(ACT_AHEAD_OF_TODAY);
    }

    @Test
    void noMarkIsEverMadeOfIt() {
        var before = EnrolmentState.BOUNDARY.of(List.of(weldSubmitted(judged(1, FIRST, JOIN, 30, MONDAY))));
        var after = before.with(selfAssessed(1, JOIN, "excellent", MONDAY));
        assertThat(after.assessment().selfAssessments()).hasSize(1);
        assertThat(after.marksOf(JOIN)).isEqualTo(before.marksOf(JOIN)).hasSize(1);
        assertThat(after.assessment().mastery()).isEqualTo(before.assessment().mastery());
        assertThat(after.attempts(JOIN)).isEqualTo(before.attempts(JOIN));
    }

    @Test
    void noPolicyKnowsOfIt() {
        ArchRuleDefinition.noClasses()
                .that()
                .resideInAPackage("org.cairn.command.assessment.policy..")
                .or()
                .haveNameMatching("org.cairn.command.state.Marks?")
                .should()
                .dependOnClassesThat()
                .areAssignableTo(SelfAssessmentRecorded.class)
                .check(new ClassFileImporter()
                        .importPackages("org.cairn.command.assessment", "org.cairn.command.state"));
    }

    private static RecordSelfAssessment say(
            int id, CompetencyCode competency, String level, @Nullable EvidenceId evidence, LocalDate day) {
        return new RecordSelfAssessment(
                ADAS, new SelfAssessmentId(new UUID(13, id)), competency, level, evidence, null, act(REGISTRAR, day));
    }
}

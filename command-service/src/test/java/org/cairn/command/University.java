package org.cairn.command;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.cairn.contracts.assessment.JudgementId;
import org.cairn.contracts.assessment.JudgementRecorded;
import org.cairn.contracts.assessment.MarkingRole;
import org.cairn.contracts.assessment.MasteryDemonstrated;
import org.cairn.contracts.assessment.MasteryRescinded;
import org.cairn.contracts.assessment.RescissionCause;
import org.cairn.contracts.authorisation.ApproverAuthorised;
import org.cairn.contracts.authorisation.AssessorAuthorised;
import org.cairn.contracts.authorisation.ExaminationsOfficerAuthorised;
import org.cairn.contracts.authorisation.HistoricalLoadAuthorised;
import org.cairn.contracts.authorisation.Scope;
import org.cairn.contracts.authorisation.Term;
import org.cairn.contracts.enrolment.EnrolmentId;
import org.cairn.contracts.enrolment.EnrolmentMovedToVersion;
import org.cairn.contracts.enrolment.LearnerEnrolled;
import org.cairn.contracts.enrolment.LearnerWithdrawn;
import org.cairn.contracts.evidence.Artefact;
import org.cairn.contracts.evidence.EvidenceId;
import org.cairn.contracts.evidence.EvidenceMode;
import org.cairn.contracts.evidence.EvidenceSubmitted;
import org.cairn.contracts.framework.CalculationMethod;
import org.cairn.contracts.framework.CalculationPolicy;
import org.cairn.contracts.framework.CalculationPolicyPublished;
import org.cairn.contracts.framework.CarryRule;
import org.cairn.contracts.framework.Competency;
import org.cairn.contracts.framework.CompetencyCode;
import org.cairn.contracts.framework.Crosswalk;
import org.cairn.contracts.framework.CrosswalkId;
import org.cairn.contracts.framework.CrosswalkKind;
import org.cairn.contracts.framework.CrosswalkMapping;
import org.cairn.contracts.framework.CrosswalkRatified;
import org.cairn.contracts.framework.FrameworkDefinition;
import org.cairn.contracts.framework.FrameworkId;
import org.cairn.contracts.framework.FrameworkVersionDeprecated;
import org.cairn.contracts.framework.FrameworkVersionId;
import org.cairn.contracts.framework.FrameworkVersionPublished;
import org.cairn.contracts.framework.MasteryScale;
import org.cairn.contracts.framework.MasteryScalePublished;
import org.cairn.contracts.framework.PolicyId;
import org.cairn.contracts.framework.PolicyVersionId;
import org.cairn.contracts.framework.Rounding;
import org.cairn.contracts.framework.Rubric;
import org.cairn.contracts.framework.RubricCriterion;
import org.cairn.contracts.framework.RubricDescriptor;
import org.cairn.contracts.framework.RubricId;
import org.cairn.contracts.framework.RubricLevel;
import org.cairn.contracts.framework.RubricVersionId;
import org.cairn.contracts.framework.RubricVersionPublished;
import org.cairn.contracts.framework.ScaleId;
import org.cairn.contracts.framework.ScaleLevel;
import org.cairn.contracts.framework.ScaleVersionId;
import org.cairn.contracts.framework.Weight;
import org.cairn.contracts.learner.LearnerId;
import org.cairn.contracts.learner.LearnerRegistered;
import org.cairn.contracts.pathway.DesignBaseline;
import org.cairn.contracts.pathway.DesignBaselineRatified;
import org.cairn.contracts.pathway.Gate;
import org.cairn.contracts.pathway.Indicator;
import org.cairn.contracts.pathway.IndicatorTarget;
import org.cairn.contracts.pathway.Milestone;
import org.cairn.contracts.pathway.MilestoneCode;
import org.cairn.contracts.pathway.ObservationPlan;
import org.cairn.contracts.pathway.PathwayDefinition;
import org.cairn.contracts.pathway.PathwayId;
import org.cairn.contracts.pathway.PathwayVersionId;
import org.cairn.contracts.pathway.PathwayVersionPublished;
import org.cairn.contracts.pathway.PathwayVersionRetired;
import org.cairn.contracts.pathway.Requirement.AllOf;
import org.cairn.contracts.pathway.Requirement.Mastery;
import org.cairn.contracts.pathway.Requirement.NOf;
import org.cairn.contracts.shared.Act;
import org.cairn.contracts.shared.AuthorisationId;
import org.cairn.contracts.shared.DomainEvent;
import org.cairn.contracts.shared.PersonId;
import org.cairn.contracts.shared.Score;
import org.jspecify.annotations.Nullable;

/// A very small university, in which Ada learns welding. Words that tests are written in.
public final class University {

    public static final LocalDate START = LocalDate.of(2026, 2, 1);
    public static final LocalDate MONDAY = LocalDate.of(2026, 3, 2);
    public static final LocalDate TUESDAY = LocalDate.of(2026, 3, 3);
    public static final LocalDate TODAY = LocalDate.of(2026, 6, 30);

    public static final PersonId REGISTRAR = new PersonId(new UUID(9, 1));
    public static final PersonId MIA_THE_ASSESSOR = new PersonId(new UUID(9, 2));
    public static final PersonId NOA_THE_ASSESSOR = new PersonId(new UUID(9, 3));
    public static final PersonId EVE_THE_APPROVER = new PersonId(new UUID(9, 4));
    public static final PersonId FAY_THE_APPROVER = new PersonId(new UUID(9, 5));
    public static final PersonId LOADER = new PersonId(new UUID(9, 6));

    public static final PersonId ORA_THE_OFFICER = new PersonId(new UUID(9, 21));
    public static final AuthorisationId ORA_MAY_EXAMINE = new AuthorisationId(new UUID(8, 21));

    public static final AuthorisationId MIA_MAY_ASSESS = new AuthorisationId(new UUID(8, 2));
    public static final AuthorisationId NOA_MAY_ASSESS = new AuthorisationId(new UUID(8, 3));
    public static final AuthorisationId EVE_MAY_APPROVE = new AuthorisationId(new UUID(8, 4));
    public static final AuthorisationId FAY_MAY_APPROVE = new AuthorisationId(new UUID(8, 5));
    public static final AuthorisationId LOADER_MAY_LOAD = new AuthorisationId(new UUID(8, 6));

    public static final PathwayVersionId WELDING = new PathwayVersionId(new PathwayId("welding"), "2026");
    public static final FrameworkVersionId FRAMEWORK = new FrameworkVersionId(new FrameworkId("welding"), "1");
    public static final ScaleVersionId SCALE = new ScaleVersionId(new ScaleId("percent"), "1");
    public static final PolicyVersionId POLICY = new PolicyVersionId(new PolicyId("latest"), "1");
    public static final CompetencyCode JOIN = new CompetencyCode("W-1");
    public static final CompetencyCode CUT = new CompetencyCode("W-2");
    public static final CompetencyCode POLISH = new CompetencyCode("W-3");
    public static final CompetencyCode FLY = new CompetencyCode("not-in-welding");
    public static final MilestoneCode CERTIFICATE = new MilestoneCode("certificate");
    public static final MilestoneCode BOARD_PRIZE = new MilestoneCode("board-prize");

    public static final LearnerId ADA = new LearnerId(new UUID(1, 1));
    public static final LearnerId BOB = new LearnerId(new UUID(1, 2));
    public static final EnrolmentId ADAS = new EnrolmentId(new UUID(2, 1));
    public static final EnrolmentId BOBS = new EnrolmentId(new UUID(2, 2));
    public static final EvidenceId FIRST = new EvidenceId(new UUID(3, 1));
    public static final EvidenceId SECOND = new EvidenceId(new UUID(3, 2));
    public static final Artefact WELD = new Artefact("vault:weld-1", "0".repeat(63) + "1", "image/png");

    /// On a scale of 0 to 100, 40 is a pass and 85 is excellent; both show mastery.
    public static final MasteryScale PERCENT = new MasteryScale(
            "Percent",
            Score.of(0),
            Score.of(100),
            List.of(
                    new ScaleLevel("fail", "Fail", Score.of(0), false),
                    new ScaleLevel("pass", "Pass", Score.of(40), true),
                    new ScaleLevel("excellent", "Excellent", Score.of(85), true)));

    public static final RubricVersionId RUBRIC = new RubricVersionId(new RubricId("weld"), "1");

    /// Strength counts three quarters, looks one; both must pass.
    public static final Rubric WELD_RUBRIC = new Rubric(
            "Weld",
            SCALE,
            List.of(
                    new RubricLevel("fail", "Fail", Score.of(20)),
                    new RubricLevel("pass", "Pass", Score.of(60)),
                    new RubricLevel("excellent", "Excellent", Score.of(90))),
            List.of(
                    new RubricCriterion(
                            "strength",
                            "Strength",
                            Weight.of("0.75"),
                            null,
                            List.of(new RubricDescriptor("pass", "Holds 5 kN"))),
                    new RubricCriterion("looks", "Looks", Weight.of("0.25"), null, List.of())),
            "pass");

    public static final CalculationPolicy LATEST =
            new CalculationPolicy("Latest", new CalculationMethod.Latest(), 1, 1, 2, Rounding.HALF_UP);

    public static final FrameworkDefinition WELDING_FRAMEWORK = new FrameworkDefinition(
            "Welding",
            null,
            List.of(
                    new Competency(JOIN, "Joins two plates", null),
                    new Competency(CUT, "Cuts a plate", null),
                    new Competency(POLISH, "Polishes a seam", JOIN)));

    /// The certificate takes joining, and cutting or polishing; the prize is at the board's discretion.
    public static final PathwayDefinition WELDING_PATHWAY = new PathwayDefinition(
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
                            new NOf("finish", "A finish", 1, List.of(new Mastery(CUT), new Mastery(POLISH))))),
            List.of(
                    new Milestone(CERTIFICATE, "Certificate", "all", Gate.REQUIREMENT, List.of()),
                    new Milestone(BOARD_PRIZE, "Prize", "all", Gate.BOARD, List.of("silver", "gold"))));

    public static DomainEvent frameworkPublished() {
        return new FrameworkVersionPublished(FRAMEWORK.framework(), "1", WELDING_FRAMEWORK, START);
    }

    public static final FrameworkVersionId NEXT_FRAMEWORK = new FrameworkVersionId(FRAMEWORK.framework(), "2");

    /// In which joining is as it was, cutting asks more, and polishing is gone.
    public static final FrameworkDefinition NEXT_WELDING_FRAMEWORK = new FrameworkDefinition(
            "Welding, second edition",
            null,
            List.of(
                    new Competency(JOIN, "Joins two plates", null),
                    new Competency(CUT, "Cuts a plate and a pipe", null)));

    public static DomainEvent nextFrameworkPublished() {
        return new FrameworkVersionPublished(FRAMEWORK.framework(), "2", NEXT_WELDING_FRAMEWORK, START);
    }

    public static DomainEvent frameworkDeprecated(LocalDate lastEnrolmentOn) {
        return new FrameworkVersionDeprecated(
                FRAMEWORK.framework(), FRAMEWORK.version(), NEXT_FRAMEWORK, lastEnrolmentOn, MONDAY);
    }

    public static final CrosswalkId CROSSWALK = new CrosswalkId(new UUID(7, 1));

    /// From the first edition to the second.
    public static final Crosswalk WELDING_CROSSWALK = new Crosswalk(
            CROSSWALK,
            FRAMEWORK,
            NEXT_FRAMEWORK,
            List.of(
                    new CrosswalkMapping(JOIN, CrosswalkKind.EXACT, List.of(JOIN), CarryRule.CARRIES),
                    new CrosswalkMapping(CUT, CrosswalkKind.BROADER, List.of(CUT), CarryRule.CARRIES_WITH_TOP_UP),
                    new CrosswalkMapping(POLISH, CrosswalkKind.NONE, List.of(), CarryRule.DOES_NOT_CARRY)),
            "SENATE-1",
            null);

    public static DomainEvent crosswalkRatified() {
        return ratified(WELDING_CROSSWALK);
    }

    public static CrosswalkRatified ratified(Crosswalk crosswalk) {
        return new CrosswalkRatified(
                crosswalk.crosswalk(),
                crosswalk.from().framework(),
                crosswalk.from().version(),
                crosswalk.to(),
                crosswalk.mappings(),
                crosswalk.minutesRef(),
                REGISTRAR,
                crosswalk.supersedes(),
                MONDAY);
    }

    public static DomainEvent scalePublished() {
        return new MasteryScalePublished(SCALE.scale(), "1", PERCENT, START);
    }

    public static DomainEvent rubricPublished() {
        return new RubricVersionPublished(RUBRIC.rubric(), "1", WELD_RUBRIC, START);
    }

    public static DomainEvent policyPublished() {
        return policyPublished(LATEST);
    }

    public static DomainEvent policyPublished(CalculationPolicy policy) {
        return new CalculationPolicyPublished(POLICY.policy(), "1", policy, START);
    }

    public static DomainEvent pathwayPublished() {
        return new PathwayVersionPublished(WELDING.pathway(), "2026", WELDING_PATHWAY, START);
    }

    public static PathwayVersionRetired pathwayRetired(LocalDate teachOutUntil, LocalDate day) {
        return new PathwayVersionRetired(WELDING.pathway(), "2026", teachOutUntil, day);
    }

    /// The first baseline of welding: one indicator, ratified by two.
    public static DesignBaselineRatified baselineRatified(String baseline, @Nullable String supersedes, LocalDate day) {
        var target = new IndicatorTarget(Indicator.ADHERENCE, exactly("0.8"), exactly("0.05"), Score.of(1), 20);
        var plan = new ObservationPlan("practice-3", 6, 2, 2, 4, 10, 14, 8);
        return new DesignBaselineRatified(
                WELDING.pathway(),
                baseline,
                new DesignBaseline(
                        List.of(target), plan, List.of(EVE_THE_APPROVER, FAY_THE_APPROVER), null, supersedes),
                day);
    }

    public static Score exactly(String value) {
        return new Score(new BigDecimal(value));
    }

    public static DomainEvent registered(LearnerId learner) {
        return new LearnerRegistered(learner, START);
    }

    public static DomainEvent enrolled(EnrolmentId enrolment, LearnerId learner) {
        return new LearnerEnrolled(enrolment, learner, WELDING, "2026", START);
    }

    public static DomainEvent adaLeft(LocalDate day) {
        return new LearnerWithdrawn(ADAS, ADA, WELDING, "moved-away", null, day);
    }

    /// To the welding of the next year, which changed nothing that she knew.
    public static EnrolmentMovedToVersion adaMoved(LocalDate day) {
        var next = new PathwayVersionId(WELDING.pathway(), "2027");
        return new EnrolmentMovedToVersion(
                ADAS, ADA, WELDING, next, FRAMEWORK, FRAMEWORK, SCALE, SCALE, null, List.of(), "consent-12", day);
    }

    public static DomainEvent miaMayAssess() {
        return new AssessorAuthorised(
                MIA_MAY_ASSESS, MIA_THE_ASSESSOR, Scope.INSTITUTION, new Term(START, null), START);
    }

    public static DomainEvent noaMayAssess() {
        return new AssessorAuthorised(
                NOA_MAY_ASSESS, NOA_THE_ASSESSOR, Scope.INSTITUTION, new Term(START, null), START);
    }

    public static DomainEvent eveMayApprove() {
        return new ApproverAuthorised(
                EVE_MAY_APPROVE, EVE_THE_APPROVER, Scope.INSTITUTION, new Term(START, null), START);
    }

    public static DomainEvent fayMayApprove() {
        return new ApproverAuthorised(
                FAY_MAY_APPROVE, FAY_THE_APPROVER, Scope.INSTITUTION, new Term(START, null), START);
    }

    public static DomainEvent oraMayExamine() {
        return new ExaminationsOfficerAuthorised(
                ORA_MAY_EXAMINE, ORA_THE_OFFICER, Scope.INSTITUTION, new Term(START, null), START);
    }

    public static DomainEvent loaderMayLoad() {
        return new HistoricalLoadAuthorised(LOADER_MAY_LOAD, LOADER, "archive", new Term(START, null), START);
    }

    public static EvidenceSubmitted submitted(EvidenceId evidence, CompetencyCode competency, LocalDate day) {
        return new EvidenceSubmitted(
                evidence, ADAS, ADA, WELDING, List.of(competency), WELD, EvidenceMode.ARTEFACT, day);
    }

    public static JudgementRecorded judged(
            int judgement, EvidenceId evidence, CompetencyCode competency, long score, LocalDate day) {
        return judged(judgement, evidence, competency, score, MIA_THE_ASSESSOR, MIA_MAY_ASSESS, day);
    }

    public static JudgementRecorded judged(
            int judgement,
            EvidenceId evidence,
            CompetencyCode competency,
            long score,
            PersonId assessor,
            AuthorisationId authorisation,
            LocalDate day) {
        return judged(judgement, evidence, competency, score, assessor, authorisation, 1, day);
    }

    /// @param attempt how many pieces of work were judged for the competency, with this one
    public static JudgementRecorded judged(
            int judgement,
            EvidenceId evidence,
            CompetencyCode competency,
            long score,
            PersonId assessor,
            AuthorisationId authorisation,
            int attempt,
            LocalDate day) {
        return new JudgementRecorded(
                judgement(judgement),
                evidence,
                ADAS,
                ADA,
                WELDING,
                competency,
                null,
                List.of(),
                Score.of(score),
                PERCENT.levelOf(Score.of(score)).code(),
                null,
                null,
                MarkingRole.FIRST,
                false,
                attempt,
                null,
                null,
                null,
                assessor,
                authorisation,
                day);
    }

    public static MasteryDemonstrated mastered(
            CompetencyCode competency, String level, String score, LocalDate day, int... judgements) {
        return new MasteryDemonstrated(
                ADAS,
                ADA,
                WELDING,
                competency,
                level,
                new Score(new BigDecimal(score)),
                FRAMEWORK,
                SCALE,
                POLICY,
                "latest@1",
                Arrays.stream(judgements).mapToObj(University::judgement).toList(),
                null,
                day);
    }

    public static MasteryRescinded rescinded(CompetencyCode competency, String level, LocalDate day, int... setAside) {
        return new MasteryRescinded(
                ADAS,
                ADA,
                WELDING,
                competency,
                level,
                RescissionCause.MISCONDUCT,
                Arrays.stream(setAside).mapToObj(University::judgement).toList(),
                null,
                List.of(),
                ORA_THE_OFFICER,
                ORA_MAY_EXAMINE,
                day);
    }

    public static JudgementId judgement(int number) {
        return new JudgementId(new UUID(4, number));
    }

    /// Something done on the day it counts from.
    public static Act act(PersonId actor, LocalDate day) {
        return Act.of(actor, day, TODAY);
    }

    /// History, loaded today with its own date.
    public static Act historicalAct(PersonId actor, LocalDate day) {
        return new Act(LOADER, actor, day, TODAY, LOADER_MAY_LOAD);
    }

    /// What stands before anyone learns anything.
    public static DomainEvent[] opened(DomainEvent... more) {
        return join(
                new DomainEvent[] {
                    frameworkPublished(),
                    scalePublished(),
                    policyPublished(),
                    pathwayPublished(),
                    miaMayAssess(),
                    eveMayApprove(),
                    fayMayApprove(),
                    loaderMayLoad()
                },
                more);
    }

    /// Ada is enrolled, and Bob beside her.
    public static DomainEvent[] adaEnrolled(DomainEvent... more) {
        return join(opened(registered(ADA), registered(BOB), enrolled(ADAS, ADA), enrolled(BOBS, BOB)), more);
    }

    /// The same, on a pathway version that ends on that day.
    public static DomainEvent[] endingOn(LocalDate day, DomainEvent... more) {
        return adaEnrolledOn(
                new PathwayDefinition(
                        WELDING_PATHWAY.title(),
                        FRAMEWORK,
                        SCALE,
                        POLICY,
                        START,
                        day,
                        WELDING_PATHWAY.requirement(),
                        WELDING_PATHWAY.milestones()),
                more);
    }

    /// The same, on a pathway version that says this.
    public static DomainEvent[] adaEnrolledOn(PathwayDefinition definition, DomainEvent... more) {
        var events = adaEnrolled(more);
        for (var i = 0; i < events.length; i++) {
            if (events[i] instanceof PathwayVersionPublished before) {
                events[i] = new PathwayVersionPublished(
                        before.pathway(), before.version(), definition, before.effectiveOn());
            }
        }
        return events;
    }

    public static DomainEvent[] join(DomainEvent[] first, DomainEvent[] second) {
        var all = Arrays.copyOf(first, first.length + second.length);
        System.arraycopy(second, 0, all, first.length, second.length);
        return all;
    }

    private University() {}
}

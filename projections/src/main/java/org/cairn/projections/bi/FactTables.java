package org.cairn.projections.bi;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;

/// The tables of the star schema that facts stand in.
final class FactTables {

    static final List<FactTable<?>> ALL = List.of(
            // What reports and learners refer to.
            FactTable.of(PathwayFact.PathwayVersion.class, "dim_pathway_version", "pathway, version"),
            FactTable.of(PathwayFact.RequirementLeaf.class, "dim_requirement_leaf", "pathway, version, leaf"),
            FactTable.of(PathwayFact.PathwayMilestone.class, "dim_milestone", "pathway, version, milestone"),
            FactTable.of(PathwayFact.ChoiceOption.class, "dim_choice_option", "pathway, version, choice_group, chosen"),
            FactTable.of(PathwayFact.Baseline.class, "dim_baseline", "pathway, baseline"),
            FactTable.of(PathwayFact.BaselineTarget.class, "dim_baseline_target", "pathway, baseline, indicator"),
            FactTable.of(FrameworkFact.Competency.class, "dim_competency", "framework, framework_version, competency"),
            FactTable.of(FrameworkFact.Crosswalk.class, "dim_crosswalk", "crosswalk, mapping"),
            FactTable.of(FrameworkFact.ScaleLevel.class, "dim_scale_level", "scale, scale_version, level"),
            FactTable.of(FrameworkFact.Policy.class, "dim_policy", "policy, policy_version"),
            FactTable.of(FrameworkFact.ObservationItem.class, "dim_observation_item", "rubric, rubric_version, item"),
            FactTable.of(AssessmentFact.Anchor.class, "dim_anchor", "anchor"),
            FactTable.of(EnrolmentFact.Learner.class, "dim_learner", "learner"),
            // What happened.
            FactTable.of(FrameworkFact.FrameworkVersion.class, "fact_framework_version"),
            FactTable.of(PathwayFact.Retirement.class, "fact_pathway_retirement"),
            FactTable.of(PathwayFact.Recalculation.class, "fact_recalculation"),
            FactTable.of(EnrolmentFact.Enrolment.class, "fact_enrolment"),
            FactTable.of(EnrolmentFact.PlannedMilestone.class, "fact_pace_plan", "_position, milestone"),
            FactTable.of(EnrolmentFact.Choice.class, "fact_choice"),
            FactTable.of(EnrolmentFact.Waiver.class, "fact_waiver"),
            FactTable.of(CoachingFact.CheckIn.class, "fact_check_in"),
            FactTable.of(CoachingFact.Goal.class, "fact_goal"),
            FactTable.of(CoachingFact.ProfileReview.class, "fact_profile_review"),
            FactTable.of(CoachingFact.Reflection.class, "fact_reflection"),
            FactTable.of(EvidenceFact.Evidence.class, "fact_evidence", "_position, competency"),
            FactTable.of(EvidenceFact.Withdrawal.class, "fact_evidence_withdrawal"),
            FactTable.of(EvidenceFact.PriorLearning.class, "fact_prior_learning", "_position, competency"),
            FactTable.of(AssessmentFact.Allocation.class, "fact_allocation"),
            FactTable.of(AssessmentFact.Judgement.class, "fact_judgement"),
            FactTable.of(AssessmentFact.Correction.class, "fact_judgement_correction"),
            FactTable.of(AssessmentFact.Reconciliation.class, "fact_reconciliation"),
            FactTable.of(AssessmentFact.AnchorRating.class, "fact_anchor_rating"),
            FactTable.of(OutcomeFact.Mastery.class, "fact_mastery"),
            FactTable.of(OutcomeFact.Milestone.class, "fact_milestone"),
            FactTable.of(OutcomeFact.Credential.class, "fact_credential"),
            FactTable.of(OperationFact.Session.class, "fact_session"),
            FactTable.of(OperationFact.Walkthrough.class, "fact_walkthrough"),
            FactTable.of(OperationFact.WalkthroughItem.class, "fact_walkthrough_item", "_position, item"),
            FactTable.of(OperationFact.Survey.class, "fact_survey"),
            FactTable.of(OperationFact.SurveyItem.class, "fact_survey_item", "_position, item"),
            FactTable.of(OperationFact.Workload.class, "fact_workload"),
            FactTable.of(OperationFact.Cost.class, "fact_cost"),
            FactTable.of(OperationFact.Platform.class, "fact_platform_change"),
            FactTable.of(OperationFact.Retraction.class, "fact_retraction"),
            FactTable.of(StaffFact.Assignment.class, "fact_staff_assignment"),
            FactTable.of(StaffFact.Departure.class, "fact_staff_departure"),
            FactTable.of(StaffFact.Training.class, "fact_training"),
            FactTable.of(StaffFact.Authorisation.class, "fact_authorisation"));

    private static final Map<Class<?>, FactTable<?>> BY_KIND =
            ALL.stream().collect(Collectors.toMap(FactTable::kind, Function.identity()));

    static FactTable<?> of(Fact fact) {
        return Objects.requireNonNull(BY_KIND.get(fact.getClass()), () -> "No table for " + fact.getClass());
    }

    private FactTables() {}
}

package org.cairn.command.assessment.explain;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.cairn.command.assessment.policy.Explanation;
import org.cairn.command.assessment.policy.Finding;
import org.cairn.command.assessment.policy.Threshold;
import org.cairn.command.state.Approvals.Approval;
import org.cairn.command.state.Mastery.Grant;
import org.cairn.contracts.assessment.JudgementId;
import org.cairn.contracts.assessment.MasteryDemonstrated;
import org.cairn.contracts.enrolment.EnrolmentId;
import org.cairn.contracts.evidence.EvidenceId;
import org.cairn.contracts.evidence.EvidenceMode;
import org.cairn.contracts.framework.CalculationPolicy;
import org.cairn.contracts.framework.CompetencyCode;
import org.cairn.contracts.framework.FrameworkVersionId;
import org.cairn.contracts.framework.PolicyVersionId;
import org.cairn.contracts.framework.RubricVersionId;
import org.cairn.contracts.framework.ScaleVersionId;
import org.cairn.contracts.milestone.ApprovalId;
import org.cairn.contracts.pathway.MilestoneCode;
import org.cairn.contracts.shared.PersonId;
import org.cairn.contracts.shared.Score;
import org.jspecify.annotations.Nullable;

/// Why a competency is or is not mastered, as it is answered.
///
/// @param status         `no-evidence`, `no-verdict`, `below-mastery` or `mastery`: what the marks come to, whatever
///                       was granted. No evidence is no score of zero
/// @param on             the day for which it was computed; null if there are no marks
/// @param algorithm      name and build of what computed it
/// @param marks          in the order in which they count, and then those that do not
/// @param thresholds     what it takes, and what there is
/// @param steps          of the arithmetic
/// @param beforeRounding null where nothing came out
/// @param score          rounded as the policy says, and on the scale; null where nothing came out
/// @param level          of the score; null where nothing came out
/// @param provisional    whether it rests on a mark that is not settled among its markers
/// @param validUntil     the last day on which the verdict would hold; null = without end, or no verdict
/// @param granted        what was granted, first to last; it stays whatever the marks come to since
/// @param dependents     requests and approvals of milestones that rest on it
record ExplainedVerdict(
        EnrolmentId enrolment,
        CompetencyCode competency,
        String status,
        @Nullable LocalDate on,
        FrameworkVersionId framework,
        ScaleVersionId scale,
        PolicyVersionId policy,
        String algorithm,
        CalculationPolicy rule,
        List<MarkRow> marks,
        List<ThresholdRow> thresholds,
        List<String> steps,
        @Nullable String beforeRounding,
        @Nullable Score score,
        @Nullable String level,
        boolean provisional,
        @Nullable LocalDate validUntil,
        List<Granted> granted,
        List<Dependent> dependents) {

    /// @param treatment what became of it, for example `counted`, `too-old`, `not-the-latest`
    record MarkRow(
            List<JudgementId> judgements,
            EvidenceId evidence,
            EvidenceMode mode,
            Set<PersonId> assessors,
            Score score,
            String level,
            @Nullable RubricVersionId rubric,
            LocalDate effectiveOn,
            String treatment,
            String because) {}

    /// @param criterion of the rubric, where it is about one
    /// @param shortBy   by how much it is missed; null if it is reached, or where levels are compared
    record ThresholdRow(
            String kind,
            @Nullable String criterion,
            String required,
            String found,
            boolean reached,
            @Nullable BigDecimal shortBy) {}

    /// @param rescindedOn null if it was not taken back
    record Granted(MasteryDemonstrated verdict, @Nullable LocalDate rescindedOn) {}

    /// @param confirmed whether two people have approved it
    record Dependent(ApprovalId approval, MilestoneCode milestone, boolean confirmed) {}

    static ExplainedVerdict of(EnrolmentId enrolment, CompetencyCode competency, Explanation explained) {
        var finding = explained.finding();
        var pathway = explained.pathway();
        var verdict = finding.reached();
        return new ExplainedVerdict(
                enrolment,
                competency,
                code(finding.status()),
                finding.on(),
                pathway.framework(),
                pathway.scale(),
                pathway.policy(),
                explained.rules().policy().method().algorithm(),
                explained.rules().policy(),
                finding.marks().stream().map(ExplainedVerdict::row).toList(),
                finding.thresholds().stream().map(ExplainedVerdict::row).toList(),
                finding.steps(),
                finding.beforeRounding() == null
                        ? null
                        : finding.beforeRounding().toString(),
                finding.score(),
                finding.level() == null ? null : finding.level().code(),
                verdict != null && verdict.provisional(),
                verdict == null ? null : verdict.validUntil(),
                explained.granted().stream().map(ExplainedVerdict::row).toList(),
                explained.dependents().stream().map(ExplainedVerdict::row).toList());
    }

    private static MarkRow row(Finding.Treated treated) {
        var mark = treated.mark();
        return new MarkRow(
                mark.basis(),
                mark.evidence(),
                mark.mode(),
                mark.assessors(),
                mark.score(),
                mark.level(),
                mark.rubric(),
                mark.effectiveOn(),
                code(treated.treatment()),
                treated.treatment().sentence());
    }

    private static ThresholdRow row(Threshold threshold) {
        return new ThresholdRow(
                code(threshold.kind()),
                threshold.criterion(),
                threshold.required(),
                threshold.found(),
                threshold.reached(),
                threshold.shortBy());
    }

    private static Granted row(Grant grant) {
        return new Granted(grant.verdict(), grant.rescindedOn());
    }

    private static Dependent row(Approval approval) {
        return new Dependent(
                approval.requested().approval(), approval.requested().milestone(), approval.isInForce());
    }

    /// `NO_EVIDENCE` is written `no-evidence`.
    private static String code(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}

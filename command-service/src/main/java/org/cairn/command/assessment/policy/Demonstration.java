package org.cairn.command.assessment.policy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.cairn.command.decision.Knowledge;
import org.cairn.command.state.EnrolmentState;
import org.cairn.command.state.Pathways;
import org.cairn.contracts.assessment.MasteryDemonstrated;
import org.cairn.contracts.enrolment.LearnerEnrolled;
import org.cairn.contracts.framework.CompetencyCode;
import org.cairn.contracts.framework.PolicyVersionId;
import org.cairn.contracts.framework.ScaleLevel;
import org.cairn.contracts.pathway.PathwayDefinition;
import org.jspecify.annotations.Nullable;

/// What the pathway's policy newly shows of a learner. The one way by which marks become mastery, whether they came
/// by a judgement, a correction or a reconciliation.
public final class Demonstration {

    /// Once granted it stays granted: something is new only if the verdict is mastery at a higher level than before, or
    /// valid for longer.
    ///
    /// @param enrolment with what has just happened, so that its marks are those that count from now on
    public static Optional<MasteryDemonstrated> newlyShown(
            EnrolmentState enrolment, CompetencyCode competency, Knowledge known) {
        return newlyShown(enrolment, competency, null, known);
    }

    /// What is shown without what has just ended: on that day, and by what was judged since.
    ///
    /// @param enrolment with the end
    public static List<MasteryDemonstrated> stillShown(
            EnrolmentState enrolment, CompetencyCode competency, LocalDate day, Knowledge known) {
        var shown = new ArrayList<MasteryDemonstrated>();
        var state = enrolment;
        var onThatDay = newlyShown(enrolment, competency, day, known);
        if (onThatDay.isPresent()) {
            shown.add(onThatDay.get());
            state = state.with(onThatDay.get());
        }
        newlyShown(state, competency, null, known)
                .filter(verdict -> verdict.effectiveOn().isAfter(day))
                .ifPresent(shown::add);
        return shown;
    }

    /// What the same marks newly show by another policy. It counts from that day on, or from the day of the latest mark
    /// if that is later: nobody had mastered anything on a day on which no rule said so.
    ///
    /// @param rules of the policy
    public static Optional<MasteryDemonstrated> shownBy(
            PolicyVersionId policy,
            Rules rules,
            EnrolmentState enrolment,
            CompetencyCode competency,
            LocalDate day,
            Knowledge known) {
        var enrolled = Objects.requireNonNull(enrolment.enrolled());
        var pathway = Pathways.of(enrolled.pathway(), known);
        return newlyShown(enrolment, competency, null, rules)
                .map(verdict -> verdict.effectiveOn().isBefore(day) ? verdict.from(day) : verdict)
                .filter(verdict -> !verdict.isOver())
                .map(verdict -> mastered(enrolled, competency, verdict, pathway, policy));
    }

    private static Optional<MasteryDemonstrated> newlyShown(
            EnrolmentState enrolment, CompetencyCode competency, @Nullable LocalDate day, Knowledge known) {
        var enrolled = Objects.requireNonNull(enrolment.enrolled());
        var pathway = Pathways.of(enrolled.pathway(), known);
        var rules = Rules.of(pathway, known);
        return newlyShown(enrolment, competency, day, rules)
                .map(verdict -> mastered(enrolled, competency, verdict, pathway, pathway.policy()));
    }

    private static Optional<Verdict> newlyShown(
            EnrolmentState enrolment, CompetencyCode competency, @Nullable LocalDate day, Rules rules) {
        var mastery = enrolment.assessment().mastery();
        return Calculation.of(rules, enrolment.marksOf(competency), mastery.setAside(competency), day)
                .mastery()
                .filter(verdict -> mastery.isExtendedBy(
                        verdict.level(), verdict.provisional(), verdict.validUntil(), competency, rules.scale()));
    }

    /// Whether the marks, as they are, show this level or a higher one.
    public static boolean isShown(String level, EnrolmentState enrolment, CompetencyCode competency, Knowledge known) {
        var pathway = Pathways.of(Objects.requireNonNull(enrolment.enrolled()).pathway(), known);
        var rules = Rules.of(pathway, known);
        var codes = rules.scale().levels().stream().map(ScaleLevel::code).toList();
        var setAside = enrolment.assessment().mastery().setAside(competency);
        return Calculation.of(rules, enrolment.marksOf(competency), setAside, null)
                .verdict()
                .filter(verdict -> codes.indexOf(verdict.level().code()) >= codes.indexOf(level))
                .isPresent();
    }

    private static MasteryDemonstrated mastered(
            LearnerEnrolled enrolled,
            CompetencyCode competency,
            Verdict verdict,
            PathwayDefinition pathway,
            PolicyVersionId policy) {
        return new MasteryDemonstrated(
                enrolled.enrolment(),
                enrolled.learner(),
                enrolled.pathway(),
                competency,
                verdict.level().code(),
                verdict.score(),
                pathway.framework(),
                pathway.scale(),
                policy,
                verdict.algorithm(),
                verdict.rubrics(),
                verdict.basis(),
                null,
                verdict.provisional(),
                verdict.validUntil(),
                null,
                verdict.effectiveOn());
    }

    private Demonstration() {}
}

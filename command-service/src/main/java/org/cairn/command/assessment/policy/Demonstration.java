package org.cairn.command.assessment.policy;

import java.util.Objects;
import java.util.Optional;
import org.cairn.command.decision.Knowledge;
import org.cairn.command.state.EnrolmentState;
import org.cairn.command.state.Pathways;
import org.cairn.contracts.assessment.MasteryDemonstrated;
import org.cairn.contracts.enrolment.LearnerEnrolled;
import org.cairn.contracts.framework.CompetencyCode;
import org.cairn.contracts.framework.ScaleLevel;
import org.cairn.contracts.pathway.PathwayDefinition;

/// What the pathway's policy newly shows of a learner. The one way by which marks become mastery, whether they came
/// by a judgement, a correction or a reconciliation.
public final class Demonstration {

    /// Once granted it stays granted: something is new only if the verdict is mastery at a higher level than before.
    ///
    /// @param enrolment with what has just happened, so that its marks are those that count from now on
    public static Optional<MasteryDemonstrated> newlyShown(
            EnrolmentState enrolment, CompetencyCode competency, Knowledge known) {
        var enrolled = Objects.requireNonNull(enrolment.enrolled());
        var pathway = Pathways.of(enrolled.pathway(), known);
        var rules = Rules.of(pathway, known);
        return Calculation.of(rules, enrolment.marksOf(competency))
                .mastery()
                .filter(verdict ->
                        enrolment.assessment().mastery().isRaisedBy(verdict.level(), competency, rules.scale()))
                .map(verdict -> mastered(enrolled, competency, verdict, pathway));
    }

    /// Whether the marks, as they are, show this level or a higher one.
    public static boolean isShown(String level, EnrolmentState enrolment, CompetencyCode competency, Knowledge known) {
        var pathway = Pathways.of(Objects.requireNonNull(enrolment.enrolled()).pathway(), known);
        var rules = Rules.of(pathway, known);
        var codes = rules.scale().levels().stream().map(ScaleLevel::code).toList();
        return Calculation.of(rules, enrolment.marksOf(competency))
                .verdict()
                .filter(verdict -> codes.indexOf(verdict.level().code()) >= codes.indexOf(level))
                .isPresent();
    }

    private static MasteryDemonstrated mastered(
            LearnerEnrolled enrolled, CompetencyCode competency, Verdict verdict, PathwayDefinition pathway) {
        return new MasteryDemonstrated(
                enrolled.enrolment(),
                enrolled.learner(),
                enrolled.pathway(),
                competency,
                verdict.level().code(),
                verdict.score(),
                pathway.framework(),
                pathway.scale(),
                pathway.policy(),
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

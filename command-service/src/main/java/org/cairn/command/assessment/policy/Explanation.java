package org.cairn.command.assessment.policy;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.cairn.command.decision.Knowledge;
import org.cairn.command.state.Approvals.Approval;
import org.cairn.command.state.EnrolmentState;
import org.cairn.command.state.Mastery.Grant;
import org.cairn.command.state.Pathways;
import org.cairn.contracts.framework.CompetencyCode;
import org.cairn.contracts.pathway.PathwayDefinition;
import org.jspecify.annotations.Nullable;

/// Why a competency is or is not mastered: which marks, by which rule, in which versions, and what was granted.
///
/// @param dependents requests and approvals of milestones that rest on it
public record Explanation(
        PathwayDefinition pathway, Rules rules, Finding finding, List<Grant> granted, List<Approval> dependents) {

    /// @param competency of the pathway
    /// @param day        for which it is asked; null = the day of the latest mark
    public static Explanation of(
            EnrolmentState enrolment, CompetencyCode competency, @Nullable LocalDate day, Knowledge known) {
        var enrolled = Objects.requireNonNull(enrolment.enrolled());
        var pathway = Pathways.of(enrolled.pathway(), known);
        var rules = Rules.of(pathway, known);
        var mastery = enrolment.assessment().mastery();
        var finding = Calculation.of(rules, enrolment.marksOf(competency), mastery.setAside(competency), day);
        return new Explanation(
                pathway,
                rules,
                finding,
                mastery.of(competency),
                enrolment.approvals().restingOn(competency));
    }
}

package org.cairn.contracts.pathway;

import java.time.LocalDate;
import java.util.List;
import org.cairn.contracts.framework.CompetencyCode;
import org.cairn.contracts.framework.FrameworkVersionId;
import org.cairn.contracts.framework.PolicyVersionId;
import org.cairn.contracts.framework.ScaleVersionId;
import org.cairn.contracts.shared.Texts;
import org.jspecify.annotations.Nullable;

/// What a pathway version says.
///
/// @param framework   whose competencies the leaves name
/// @param scale       on which evidence is judged
/// @param policy      by which mastery is decided
/// @param startsOn    first day of the presentation
/// @param endsOn      last day, or null where it runs on
/// @param requirement the whole tree
/// @param offRamps    exit awards; null for none
/// @param qualification what it amounts to: hours, credits, level; null where it is not said
/// @param rules       of its own; null for none
public record PathwayDefinition(
        String title,
        FrameworkVersionId framework,
        ScaleVersionId scale,
        PolicyVersionId policy,
        LocalDate startsOn,
        @Nullable LocalDate endsOn,
        Requirement requirement,
        List<Milestone> milestones,
        @Nullable List<OffRamp> offRamps,
        @Nullable Qualification qualification,
        @Nullable PathwayRules rules) {

    public PathwayDefinition {
        Texts.require("title", title, Texts.TITLE);
        milestones = List.copyOf(milestones);
        // Said as nothing and not said are the same, and written alike.
        offRamps = offRamps == null || offRamps.isEmpty() ? null : List.copyOf(offRamps);
        if (Qualification.UNSAID.equals(qualification)) qualification = null;
        if (PathwayRules.NONE.equals(rules)) rules = null;
    }

    /// A pathway that says no more than what is to be shown.
    public PathwayDefinition(
            String title,
            FrameworkVersionId framework,
            ScaleVersionId scale,
            PolicyVersionId policy,
            LocalDate startsOn,
            @Nullable LocalDate endsOn,
            Requirement requirement,
            List<Milestone> milestones) {
        this(title, framework, scale, policy, startsOn, endsOn, requirement, milestones, null, null, null);
    }

    /// None where there are none.
    public List<OffRamp> exits() {
        return offRamps == null ? List.of() : offRamps;
    }

    /// What it amounts to; nothing said where it is not.
    public Qualification amountsTo() {
        return qualification == null ? Qualification.UNSAID : qualification;
    }

    /// Its rules; none set where it has none.
    public PathwayRules sets() {
        return rules == null ? PathwayRules.NONE : rules;
    }

    /// The competencies of the pathway, each once, in the tree's order.
    public List<CompetencyCode> competencies() {
        return requirement.competencies().distinct().toList();
    }
}

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
public record PathwayDefinition(
        String title,
        FrameworkVersionId framework,
        ScaleVersionId scale,
        PolicyVersionId policy,
        LocalDate startsOn,
        @Nullable LocalDate endsOn,
        Requirement requirement,
        List<Milestone> milestones) {

    public PathwayDefinition {
        Texts.require("title", title, Texts.TITLE);
        milestones = List.copyOf(milestones);
    }

    /// The competencies of the pathway, each once, in the tree's order.
    public List<CompetencyCode> competencies() {
        return requirement.competencies().distinct().toList();
    }
}

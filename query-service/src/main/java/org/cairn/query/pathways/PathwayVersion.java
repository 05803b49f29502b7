package org.cairn.query.pathways;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.cairn.contracts.framework.CalculationPolicy;
import org.cairn.contracts.framework.ScaleLevel;
import org.cairn.contracts.pathway.Milestone;
import org.cairn.contracts.pathway.Requirement;
import org.jspecify.annotations.Nullable;

/// What a published pathway version says, with the framework, scale and policy that it names.
///
/// @param competencies in the order of the requirement tree
public record PathwayVersion(
        String pathway,
        String version,
        String title,
        LocalDate startsOn,
        @Nullable LocalDate endsOn,
        Framework framework,
        Scale scale,
        Policy policy,
        List<Competency> competencies,
        Requirement requirement,
        List<Milestone> milestones) {

    public record Framework(
            String framework, String version, @Nullable String title) {}

    /// @param levels from lowest to highest
    public record Scale(
            String scale,
            String version,
            @Nullable String title,
            @Nullable BigDecimal minimum,
            @Nullable BigDecimal maximum,
            List<ScaleLevel> levels) {}

    public record Policy(
            String policy, String version, @Nullable CalculationPolicy definition) {}

    public record Competency(String competency, String statement) {}
}

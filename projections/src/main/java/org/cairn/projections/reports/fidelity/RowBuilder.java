package org.cairn.projections.reports.fidelity;

import org.cairn.contracts.pathway.Indicator;
import org.cairn.projections.bi.PathwayFact;
import org.cairn.projections.reports.FidelityRow;
import org.cairn.projections.reports.Period;
import org.cairn.projections.reports.Status;
import org.cairn.projections.reports.fidelity.Assessment.Coverage;
import org.cairn.projections.reports.fidelity.Standing.Mean;
import org.jspecify.annotations.Nullable;

/// Makes the rows of one scope and one period.
record RowBuilder(Assessment assessment, int section, Period period, Observation.Summary seen, Coverage coverage) {
    /// Why there is no value: nothing is on record that it could be made of. That is no zero.
    private static final String NO_DATA = "no-data";

    FidelityRow dimension(Dimension dimension, @Nullable Mean mean, boolean offTarget) {
        var observed = dimension == Dimension.ADHERENCE || dimension == Dimension.QUALITY;
        return row(
                dimension.code(),
                mean,
                dimension.indicator(),
                offTarget,
                null,
                mean == null ? NO_DATA : null,
                observed,
                observed ? seen.alpha(dimension) : null);
    }

    FidelityRow index(FidelityIndex.Answer answer, boolean offTarget) {
        var weakest = answer.weakest();
        return row(
                FidelityRow.INDEX,
                answer.mean(),
                Indicator.FIDELITY_INDEX,
                offTarget,
                weakest == null ? null : weakest.code(),
                answer.reason(),
                true,
                seen.alpha(null));
    }

    /// @param figure without a value where there are no data
    FidelityRow part(Part part, Figure figure) {
        var observed = part == Part.ADHERENCE_PRACTICE || part == Part.QUALITY_PRACTICE;
        return new FidelityRow(
                assessment.pathway(),
                assessment.measures().scope(section),
                period,
                part.dimension().code(),
                part.code(),
                finite(figure.numerator()),
                finite(figure.denominator()),
                finite(figure.share()),
                figure.n(),
                figure.learners() < 0 ? null : figure.learners(),
                finite(figure.se()),
                finite(figure.seDrift()),
                figure.sections(),
                observed ? coverage.share() : null,
                observed ? seen.observers() : 0,
                observed ? seen.alpha(part.dimension()) : null,
                null,
                null,
                false,
                null,
                Status.INSUFFICIENT,
                figure.exists() ? null : NO_DATA,
                observed ? seen.rubric() : null,
                baseline());
    }

    private FidelityRow row(
            String dimension,
            @Nullable Mean mean,
            Indicator indicator,
            boolean offTarget,
            @Nullable String weakest,
            @Nullable String reason,
            boolean observed,
            @Nullable Double alpha) {
        PathwayFact.@Nullable BaselineTarget target = assessment.baselines().target(month(), indicator);
        return new FidelityRow(
                assessment.pathway(),
                assessment.measures().scope(section),
                period,
                dimension,
                "",
                null,
                null,
                mean == null ? null : mean.value(),
                mean == null ? 0 : mean.n(),
                mean == null || mean.learners() < 0 ? null : mean.learners(),
                mean == null ? null : finite(mean.se()),
                mean == null ? null : finite(mean.seDrift()),
                mean == null ? 0 : mean.sections(),
                observed ? coverage.share() : null,
                observed ? seen.observers() : 0,
                alpha,
                target == null ? null : target.target().doubleValue(),
                target == null ? null : target.tolerance().doubleValue(),
                offTarget,
                weakest,
                Status.INSUFFICIENT,
                reason,
                observed ? seen.rubric() : null,
                baseline());
    }

    private int month() {
        return assessment.months().index(period.last());
    }

    private @Nullable String baseline() {
        PathwayFact.@Nullable Baseline baseline = assessment.baselines().in(month());
        return baseline == null ? null : baseline.baseline();
    }

    private static @Nullable Double finite(double value) {
        return Double.isFinite(value) ? value : null;
    }
}

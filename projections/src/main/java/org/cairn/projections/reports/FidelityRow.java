package org.cairn.projections.reports;

import org.jspecify.annotations.Nullable;

/// How closely practice follows the design, in one dimension or one part of one, in a period.
///
/// @param dimension       `adherence`, `exposure`, `quality`, `responsiveness`, `differentiation`, `reach`, or
///                        `fidelity-index`, which is of all of them
/// @param part            of which the dimension is the mean, for example `check-ins`; empty for the dimension
///                        itself
/// @param numerator       of the part where it is a quotient; null otherwise
/// @param denominator     of the part where it is a quotient; null otherwise
/// @param value           0 to 1, the index 0 to 100; null where there is none: see `reason`
/// @param n               observations behind it: walkthroughs, learners, judgements, answers, minutes …
/// @param learners        of whom it tells; null where it tells of none, as walkthroughs do
/// @param se              standard error of the value in this period, with the finite-population factor for
///                        sections; null where it cannot be known
/// @param seDrift         the same without that factor: the one by which change is judged
/// @param sections        observed, or with data
/// @param coverage        sections observed ÷ planned, 0 to 1 (more than planned is 1); null where it is not by
///                        sections
/// @param observers       who took part
/// @param alpha           Krippendorff's ordinal α of observers who scored the same items of a section in the same
///                        term; null where no two did
/// @param target          as ratified; null where there is none
/// @param tolerance       as ratified; null where there is none
/// @param offTarget       whether the mean of the last 12 months misses the target by more than the tolerance. That
///                        is no drift: drift is change
/// @param weakest         of an index: its dimension of the lowest value; null otherwise
/// @param status          of the practice gap (D1) of this row's series
/// @param reason          why there is no value, as a code; null where there is one
/// @param rubricVersion   by which was observed: `rubric/version`, several joined by a comma; null where none was
/// @param baselineVersion in force at the end of the period; null where none was
public record FidelityRow(
        String pathway,
        Scope scope,
        Period period,
        String dimension,
        String part,
        @Nullable Double numerator,
        @Nullable Double denominator,
        @Nullable Double value,
        int n,
        @Nullable Integer learners,
        @Nullable Double se,
        @Nullable Double seDrift,
        int sections,
        @Nullable Double coverage,
        int observers,
        @Nullable Double alpha,
        @Nullable Double target,
        @Nullable Double tolerance,
        boolean offTarget,
        @Nullable String weakest,
        Status status,
        @Nullable String reason,
        @Nullable String rubricVersion,
        @Nullable String baselineVersion) {

    /// The dimension that is all of them together.
    public static final String INDEX = "fidelity-index";

    /// The same row with another status.
    public FidelityRow with(Status other) {
        return new FidelityRow(
                pathway,
                scope,
                period,
                dimension,
                part,
                numerator,
                denominator,
                value,
                n,
                learners,
                se,
                seDrift,
                sections,
                coverage,
                observers,
                alpha,
                target,
                tolerance,
                offTarget,
                weakest,
                other,
                reason,
                rubricVersion,
                baselineVersion);
    }
}

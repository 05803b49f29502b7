package org.cairn.projections.reports.fidelity;

import static org.cairn.projections.reports.fidelity.Dimension.ADHERENCE;
import static org.cairn.projections.reports.fidelity.Dimension.DIFFERENTIATION;
import static org.cairn.projections.reports.fidelity.Dimension.EXPOSURE;
import static org.cairn.projections.reports.fidelity.Dimension.QUALITY;
import static org.cairn.projections.reports.fidelity.Dimension.REACH;
import static org.cairn.projections.reports.fidelity.Dimension.RESPONSIVENESS;

import java.util.Arrays;
import java.util.List;

/// What a dimension is the mean of. Each part is a share, 1 at most.
public enum Part {
    /// Mean over sections of what walkthroughs saw.
    ADHERENCE_PRACTICE(ADHERENCE, "practice", true),
    /// Check-ins held ÷ planned.
    CHECK_INS(EXPOSURE, "check-ins", true),
    /// Active learners whose profile was reviewed in the last 90 days ÷ active learners.
    PROFILE_REVIEWS(EXPOSURE, "profile-reviews", false),
    /// Active learners with an open goal ÷ active learners.
    OPEN_GOALS(EXPOSURE, "open-goals", false),
    /// Mean over sections of what walkthroughs saw.
    QUALITY_PRACTICE(QUALITY, "practice", true),
    /// First marks within the turnaround target ÷ first marks.
    TURNAROUND(QUALITY, "turnaround", true),
    /// Second marks ÷ first marks ÷ the planned rate.
    SECOND_MARKS(QUALITY, "second-marks", true),
    /// (Mean answer − lowest) ÷ (highest − lowest).
    SURVEY(RESPONSIVENESS, "survey", false),
    /// Active learners who made a real choice ÷ active learners who were offered one.
    CHOICE(RESPONSIVENESS, "choice", false),
    /// Reflections ÷ milestones reached.
    REFLECTIONS(RESPONSIVENESS, "reflections", true),
    /// Minutes that were not for the whole class ÷ minutes.
    GROUPING(DIFFERENTIATION, "grouping", false),
    /// (Effective number of options chosen − 1) ÷ (offered − 1).
    OPTIONS(DIFFERENTIATION, "options", false),
    /// (Effective number of modes of evidence − 1) ÷ (modes there are − 1).
    MODES(DIFFERENTIATION, "modes", false),
    /// Active learners who took part ÷ active learners.
    PARTICIPATION(REACH, "participation", true),
    /// Lowest share of a cohort ÷ the share of all.
    SMALLEST_COHORT(REACH, "smallest-cohort", false);

    private final Dimension dimension;
    private final String code;
    private final boolean flow;

    Part(Dimension dimension, String code, boolean flow) {
        this.dimension = dimension;
        this.code = code;
        this.flow = flow;
    }

    public Dimension dimension() {
        return dimension;
    }

    /// Whether there is such a thing of a section, or of the programme: cohorts are compared in all of it only.
    boolean isOf(int section) {
        return this != SMALLEST_COHORT || section == Measure.PROGRAMME;
    }

    /// As it stands in tables and answers, beside its dimension.
    public String code() {
        return code;
    }

    /// Its name among series of drift.
    public String series() {
        return dimension.code() + "/" + code;
    }

    /// Whether each month has observations of its own, so that months can be charted: a state lasts, and a survey
    /// is closed once in a term.
    public boolean flow() {
        return flow;
    }

    /// Whether the series of drift is the one of this part. Whole-class teaching has an indicator of its own.
    public boolean isChartedAs(String indicator, String series) {
        return this == GROUPING ? indicator.equals("d2a") : indicator.equals("d1") && series.equals(series());
    }

    static List<Part> of(Dimension dimension) {
        return Arrays.stream(values())
                .filter(part -> part.dimension == dimension)
                .toList();
    }
}

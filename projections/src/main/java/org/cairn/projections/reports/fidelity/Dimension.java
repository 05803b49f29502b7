package org.cairn.projections.reports.fidelity;

import org.cairn.contracts.operations.ObservationRubric;
import org.cairn.contracts.pathway.Indicator;

/// The dimensions of fidelity (Dane and Schneider 1998; reach from Durlak and DuPre 2008).
public enum Dimension {
    ADHERENCE("adherence", Indicator.ADHERENCE, ObservationRubric.Dimension.ADHERENCE),
    EXPOSURE("exposure", Indicator.EXPOSURE, ObservationRubric.Dimension.EXPOSURE),
    QUALITY("quality", Indicator.QUALITY, ObservationRubric.Dimension.QUALITY),
    RESPONSIVENESS("responsiveness", Indicator.RESPONSIVENESS, ObservationRubric.Dimension.RESPONSIVENESS),
    DIFFERENTIATION("differentiation", Indicator.DIFFERENTIATION, ObservationRubric.Dimension.DIFFERENTIATION),
    REACH("reach", Indicator.REACH, ObservationRubric.Dimension.REACH);

    private final String code;
    private final Indicator indicator;
    private final ObservationRubric.Dimension observed;

    Dimension(String code, Indicator indicator, ObservationRubric.Dimension observed) {
        this.code = code;
        this.indicator = indicator;
        this.observed = observed;
    }

    /// As it stands in tables and answers.
    public String code() {
        return code;
    }

    /// Under which a baseline has its target and its weight.
    public Indicator indicator() {
        return indicator;
    }

    /// Under which items of a rubric of practice have it.
    ObservationRubric.Dimension observed() {
        return observed;
    }
}

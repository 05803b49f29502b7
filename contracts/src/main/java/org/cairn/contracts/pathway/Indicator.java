package org.cairn.contracts.pathway;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.math.BigDecimal;

/// What a design baseline sets a target for: the dimensions of fidelity (Dane and Schneider 1998, and reach), their
/// index, and the families of drift.
public enum Indicator {
    @JsonProperty("adherence")
    ADHERENCE(Range.SHARE),
    @JsonProperty("exposure")
    EXPOSURE(Range.SHARE),
    @JsonProperty("quality")
    QUALITY(Range.SHARE),
    @JsonProperty("responsiveness")
    RESPONSIVENESS(Range.SHARE),
    @JsonProperty("differentiation")
    DIFFERENTIATION(Range.SHARE),
    @JsonProperty("reach")
    REACH(Range.SHARE),
    /// The index of all dimensions, 0 to 100.
    @JsonProperty("fidelity-index")
    FIDELITY_INDEX(Range.PERCENT),
    /// Practice gap.
    @JsonProperty("d1")
    D1(Range.SHARE),
    /// Whole-class minutes of all minutes.
    @JsonProperty("d2a")
    D2A(Range.SHARE),
    /// Lock-step index.
    @JsonProperty("d2b")
    D2B(Range.SHARE),
    /// Leniency, in levels.
    @JsonProperty("d3")
    D3(Range.ANY),
    /// Population stability index of the distribution of levels.
    @JsonProperty("d4")
    D4(Range.POSITIVE),
    /// Change of levels that leniency does not explain.
    @JsonProperty("d5")
    D5(Range.ANY),
    /// Agreement of assessors (ordinal alpha).
    @JsonProperty("d6")
    D6(Range.ANY),
    /// Pace ratio.
    @JsonProperty("d7")
    D7(Range.POSITIVE),
    /// Share of leaves on a deprecated framework.
    @JsonProperty("d8")
    D8(Range.SHARE),
    /// Turnover of staff.
    @JsonProperty("d9")
    D9(Range.POSITIVE),
    /// Difference of rates between a cohort and the rest.
    @JsonProperty("d10")
    D10(Range.ANY),
    /// Minutes per judgement.
    @JsonProperty("d11")
    D11(Range.POSITIVE),
    /// Cost per confirmed competency.
    @JsonProperty("d12")
    D12(Range.POSITIVE),
    /// Weeks with a breaking change of a tool.
    @JsonProperty("d13")
    D13(Range.POSITIVE);

    private enum Range {
        SHARE,
        PERCENT,
        POSITIVE,
        ANY
    }

    private final Range range;

    Indicator(Range range) {
        this.range = range;
    }

    /// Whether the indicator can have this value.
    public boolean canBe(BigDecimal value) {
        return switch (range) {
            case SHARE -> value.signum() >= 0 && value.compareTo(BigDecimal.ONE) <= 0;
            case PERCENT -> value.signum() >= 0 && value.compareTo(BigDecimal.valueOf(100)) <= 0;
            case POSITIVE -> value.signum() >= 0;
            case ANY -> true;
        };
    }
}

package org.cairn.contracts.framework;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.math.RoundingMode;

/// What is done with digits beyond those that a policy keeps. Named here, as the written form is for ever.
public enum Rounding {
    /// To the nearest, and a half up: 39.995 becomes 40.00.
    @JsonProperty("half-up")
    HALF_UP(RoundingMode.HALF_UP),
    /// To the nearest, and a half to the even neighbour.
    @JsonProperty("half-even")
    HALF_EVEN(RoundingMode.HALF_EVEN),
    @JsonProperty("half-down")
    HALF_DOWN(RoundingMode.HALF_DOWN),
    @JsonProperty("up")
    UP(RoundingMode.UP),
    /// Cut off.
    @JsonProperty("down")
    DOWN(RoundingMode.DOWN);

    private final RoundingMode mode;

    Rounding(RoundingMode mode) {
        this.mode = mode;
    }

    public RoundingMode mode() {
        return mode;
    }
}

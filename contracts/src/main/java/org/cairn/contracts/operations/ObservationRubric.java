package org.cairn.contracts.operations;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.math.BigDecimal;
import java.util.List;
import org.cairn.contracts.shared.Codes;
import org.cairn.contracts.shared.Decimals;
import org.cairn.contracts.shared.Texts;

/// What observers look at. Fidelity is the weighted mean of the items' scores, dimension by dimension (Dane &
/// Schneider
/// 1998; Carroll et al. 2007; reach from Durlak & DuPre 2008).
public record ObservationRubric(String title, List<Item> items) {

    /// The highest score of an item; the lowest is 0.
    public static final int MAXIMUM = 3;

    /// @param weight within its dimension; positive
    public record Item(String item, String title, Dimension dimension, BigDecimal weight) {

        public Item {
            weight = Decimals.plain(weight);
            Codes.require("item", item);
            Texts.require("title", title, Texts.TITLE);
        }
    }

    public enum Dimension {
        @JsonProperty("adherence")
        ADHERENCE,
        @JsonProperty("exposure")
        EXPOSURE,
        @JsonProperty("quality")
        QUALITY,
        @JsonProperty("responsiveness")
        RESPONSIVENESS,
        @JsonProperty("differentiation")
        DIFFERENTIATION,
        @JsonProperty("reach")
        REACH
    }

    public ObservationRubric {
        Texts.require("title", title, Texts.TITLE);
        items = List.copyOf(items);
    }
}

package org.cairn.contracts.operations;

import java.math.BigDecimal;
import org.cairn.contracts.shared.Codes;
import org.cairn.contracts.shared.Decimals;

/// How one item of a survey was answered.
///
/// @param mean of the answers
/// @param sd   their sample standard deviation
public record SurveyItem(String item, BigDecimal mean, BigDecimal sd) {

    public SurveyItem {
        mean = Decimals.plain(mean);
        sd = Decimals.plain(sd);
        Codes.require("item", item);
    }
}

package org.cairn.contracts.framework;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;

/// How one score is made of several judgements, in the order in which they count.
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "method")
@JsonSubTypes({
    @JsonSubTypes.Type(value = CalculationMethod.Latest.class, name = "latest"),
    @JsonSubTypes.Type(value = CalculationMethod.Highest.class, name = "highest"),
    @JsonSubTypes.Type(value = CalculationMethod.Mean.class, name = "mean"),
    @JsonSubTypes.Type(value = CalculationMethod.NOfM.class, name = "n-of-m")
})
public sealed interface CalculationMethod {

    /// The judgement with the latest academic date; of several on one day, the one recorded last.
    record Latest() implements CalculationMethod {}

    record Highest() implements CalculationMethod {}

    /// The arithmetic mean, rounded as the policy says.
    record Mean() implements CalculationMethod {}

    /// At least `n` pieces of evidence judged at a mastery level; the score is the n-th highest of their best.
    record NOfM(int n) implements CalculationMethod {}
}

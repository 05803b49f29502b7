package org.cairn.contracts.framework;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import org.cairn.contracts.shared.Score;
import org.jspecify.annotations.Nullable;

/// How one score is made of several marks, in the order in which they count: by their academic dates, and on one day
/// by the policy's [TieRule].
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "method")
@JsonSubTypes({
    @JsonSubTypes.Type(value = CalculationMethod.Latest.class, name = "latest"),
    @JsonSubTypes.Type(value = CalculationMethod.Highest.class, name = "highest"),
    @JsonSubTypes.Type(value = CalculationMethod.Mean.class, name = "mean"),
    @JsonSubTypes.Type(value = CalculationMethod.Median.class, name = "median"),
    @JsonSubTypes.Type(value = CalculationMethod.NOfM.class, name = "n-of-m"),
    @JsonSubTypes.Type(value = CalculationMethod.WeightedLatest.class, name = "weighted-latest"),
    @JsonSubTypes.Type(value = CalculationMethod.RecursiveDecaying.class, name = "recursive-decaying"),
    @JsonSubTypes.Type(value = CalculationMethod.Conjunctive.class, name = "conjunctive"),
    @JsonSubTypes.Type(value = CalculationMethod.AssessorJudgement.class, name = "assessor-judgement")
})
public sealed interface CalculationMethod {

    /// Name and build of what computes it. Another build may come to another score, and so has another number.
    default String algorithm() {
        return switch (this) {
            case Latest _ -> "latest@1";
            case Highest _ -> "highest@1";
            case Mean _ -> "mean@1";
            case Median _ -> "median@1";
            case NOfM _ -> "n-of-m@1";
            case WeightedLatest _ -> "weighted-latest@1";
            case RecursiveDecaying _ -> "recursive-decaying@1";
            case Conjunctive _ -> "conjunctive@1";
            case AssessorJudgement _ -> "assessor-judgement@1";
        };
    }

    /// The mark that counts last.
    record Latest() implements CalculationMethod {}

    /// The highest mark; of several the one that counts first.
    record Highest() implements CalculationMethod {}

    /// The arithmetic mean.
    record Mean() implements CalculationMethod {}

    /// The mark in the middle.
    ///
    /// @param ofEven what is taken where two are in the middle
    record Median(Middle ofEven) implements CalculationMethod {}

    /// At least `n` pieces of evidence whose best mark reaches the cut; the score is the n-th highest of these.
    ///
    /// @param n        at least 1
    /// @param ofLatest of how many pieces, the latest; at least `n`; null = of all
    /// @param cut      null = the lowest score that shows mastery
    record NOfM(int n, @Nullable Integer ofLatest, @Nullable Score cut) implements CalculationMethod {

        /// Of all pieces, at mastery.
        public NOfM(int n) {
            this(n, null, null);
        }
    }

    /// So many percent of the latest mark, and the rest of the mean of all older ones. Canvas LMS calls it "weighted
    /// average", and called it "decaying average" before.
    ///
    /// @param latestPercent 1 to 99
    record WeightedLatest(int latestPercent) implements CalculationMethod {}

    /// Mark by mark: so many percent of the newer one, and the rest of what the older ones came to. Canvas LMS calls it
    /// "decaying average" now.
    ///
    /// @param latestPercent 1 to 99
    record RecursiveDecaying(int latestPercent) implements CalculationMethod {}

    /// Mastery if every criterion of the rubric has at least the level that it takes. Only marks by that rubric count.
    record Conjunctive(RubricVersionId rubric, Across across) implements CalculationMethod {}

    /// The level that the assessor stated with the mark that counts last. Nothing is computed.
    record AssessorJudgement() implements CalculationMethod {}

    /// What the median of an even number is.
    enum Middle {
        /// The lower of the two in the middle.
        @JsonProperty("lower")
        LOWER,
        /// The mean of the two in the middle.
        @JsonProperty("mean")
        MEAN,
        /// The higher of the two in the middle.
        @JsonProperty("higher")
        HIGHER
    }

    /// Which marks have to reach the required levels.
    enum Across {
        /// The one that counts last.
        @JsonProperty("latest-mark")
        LATEST_MARK,
        /// Any one, alone.
        @JsonProperty("any-one-mark")
        ANY_ONE_MARK,
        /// All together: of each criterion the highest level that it ever had.
        @JsonProperty("best-of-each")
        BEST_OF_EACH
    }
}

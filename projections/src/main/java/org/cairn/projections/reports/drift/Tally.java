package org.cairn.projections.reports.drift;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.cairn.projections.reports.statistics.Series;

/// Sums of observations by section and month, from which a series is made for each section and the whole.
final class Tally {
    private final boolean shares;
    private final double[][] weights;
    private final double[][] squaredWeights;
    private final double[][] sums;
    private final double[][] squares;
    private final int[][] learners;
    private final int[] seenIn;

    private Tally(boolean shares, int scopes, int months, int people) {
        this.shares = shares;
        weights = new double[scopes][months];
        squaredWeights = new double[scopes][months];
        sums = new double[scopes][months];
        squares = new double[scopes][months];
        learners = new int[scopes][months];
        seenIn = new int[people];
        Arrays.fill(seenIn, -1);
    }

    /// Of things that are so or not.
    static Tally ofShares(People people, Timeline timeline) {
        return new Tally(true, people.scopes().size(), timeline.months(), people.count());
    }

    /// Of measurements.
    static Tally ofMeans(People people, Timeline timeline) {
        return new Tally(false, people.scopes().size(), timeline.months(), people.count());
    }

    private int months() {
        return weights[0].length;
    }

    /// One observation. What lies outside the months is left out.
    ///
    /// @param section its number; 0 for none
    void add(int section, int month, double weight, double value) {
        addSums(section, month, weight, weight * weight, weight * value, weight * value * value);
    }

    /// Many observations of which only the sums are known.
    void addSums(int section, int month, double weight, double squaredWeight, double sum, double sumOfSquares) {
        if (month < 0 || month >= months()) return;
        addTo(0, month, weight, squaredWeight, sum, sumOfSquares);
        if (section > 0) addTo(section, month, weight, squaredWeight, sum, sumOfSquares);
    }

    /// One observation of a learner. Observations come by month, so that learners are counted once in each.
    void addOf(int learner, int section, int month, double value) {
        add(section, month, 1, value);
        if (month < 0 || month >= months() || seenIn[learner] == month) return;
        seenIn[learner] = month;
        learners[0][month]++;
        if (section > 0) learners[section][month]++;
    }

    private void addTo(int scope, int month, double weight, double squaredWeight, double sum, double sumOfSquares) {
        weights[scope][month] += weight;
        squaredWeights[scope][month] += squaredWeight;
        sums[scope][month] += sum;
        squares[scope][month] += sumOfSquares;
    }

    /// Of the whole and of each section.
    List<Series> series() {
        return IntStream.range(0, weights.length).mapToObj(this::series).toList();
    }

    private Series series(int scope) {
        return shares
                ? Series.ofShares(sums[scope], weights[scope])
                : Series.ofMeans(weights[scope], squaredWeights[scope], sums[scope], squares[scope]);
    }

    /// How many learners each value tells of; 0 where it tells of none.
    int[][] learners() {
        return learners;
    }
}

package org.cairn.projections.reports.statistics;

/// How often each category was given to each unit: all that coefficients of agreement need, and no more for many
/// pairs than for few. Units with the same counts are gathered as one with a weight.
///
/// @param counts   for each unit, for each category from lowest to highest, how many raters gave it
/// @param weights  how many units are alike
public record Ratings(int[][] counts, double[] weights) {

    /// @param ratings    for each unit, the category (0 to `categories` − 1) that each rater gave; −1 for none
    /// @param categories how many there are
    public static Ratings of(int[][] ratings, int categories) {
        var counts = new int[ratings.length][categories];
        var weights = new double[ratings.length];
        for (var unit = 0; unit < ratings.length; unit++) {
            weights[unit] = 1;
            for (var rating : ratings[unit]) if (rating >= 0) counts[unit][rating]++;
        }
        return new Ratings(counts, weights);
    }

    /// @param pairs how often the first rater gave the row's category and the second the column's
    public static Ratings ofPairs(double[][] pairs) {
        var categories = pairs.length;
        var counts = new int[categories * categories][categories];
        var weights = new double[categories * categories];
        for (var first = 0; first < categories; first++) {
            for (var second = 0; second < categories; second++) {
                var unit = first * categories + second;
                weights[unit] = pairs[first][second];
                counts[unit][first]++;
                counts[unit][second]++;
            }
        }
        return new Ratings(counts, weights);
    }

    int categories() {
        return counts.length == 0 ? 0 : counts[0].length;
    }

    int raters(int unit) {
        var sum = 0;
        for (var count : counts[unit]) sum += count;
        return sum;
    }
}

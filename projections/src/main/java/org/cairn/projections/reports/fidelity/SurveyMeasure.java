package org.cairn.projections.reports.fidelity;

/// What learners answered of their agency, on the scale from 0 to 1. The items of a survey are one answer: their
/// mean, with the mean of their standard deviations, as if who is high in one is high in all.
final class SurveyMeasure implements Measure {
    private final double[][] answers;
    private final double[][] sums;
    private final double[][] squares;

    SurveyMeasure(int sections, int months) {
        answers = new double[sections + 1][months];
        sums = new double[sections + 1][months];
        squares = new double[sections + 1][months];
    }

    /// @param section  −1 for a survey of the whole programme
    /// @param answered how many
    /// @param mean     0 to 1
    /// @param sd       on that scale
    void add(int section, int month, int answered, double mean, double sd) {
        var row = section < 0 ? answers.length - 1 : section;
        answers[row][month] += answered;
        sums[row][month] += answered * mean;
        squares[row][month] += answered * (sd * sd + mean * mean);
    }

    @Override
    public Figure figure(int section, int from, int until) {
        var n = 0.0;
        var sum = 0.0;
        var square = 0.0;
        var sections = 0;
        for (var s = 0; s < answers.length; s++) {
            if (section != PROGRAMME && s != section) continue;
            var own = 0.0;
            for (var month = from; month <= until; month++) {
                own += answers[s][month];
                sum += sums[s][month];
                square += squares[s][month];
            }
            n += own;
            if (own > 0 && s < answers.length - 1) sections++;
        }
        if (!(n > 0)) return Figure.NONE;
        var mean = sum / n;
        var spread = Math.max(0, square / n - mean * mean);
        var error = Math.sqrt(spread / n);
        return new Figure(sum, n, mean, (int) n, (int) n, spread, error, error, sections);
    }
}

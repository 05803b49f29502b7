package org.cairn.projections.reports.fidelity;

import java.util.List;
import java.util.Map;

/// What the dimensions of one scope are in one period.
///
/// @param parts      the figure of each part that has data in the period
/// @param dimensions the mean of the parts of each dimension that has one
record Standing(Map<Part, Figure> parts, Map<Dimension, Mean> dimensions) {

    /// The mean of several figures, each limited to 1 and taken as independent of the others.
    ///
    /// @param parts    how many figures
    /// @param n        of the figure that has fewest observations
    /// @param learners of whom the figure tells that is of fewest learners; −1 where none is of learners
    record Mean(double value, int parts, int n, int learners, double se, double seDrift, int sections) {

        static Mean of(List<Figure> figures) {
            var value = 0.0;
            var variance = 0.0;
            var varianceOfChange = 0.0;
            var n = Integer.MAX_VALUE;
            var learners = -1;
            var sections = 0;
            for (var figure : figures) {
                value += figure.share() / figures.size();
                variance += square(figure.se() / figures.size());
                varianceOfChange += square(figure.seDrift() / figures.size());
                n = Math.min(n, figure.n());
                if (figure.learners() >= 0) {
                    learners = learners < 0 ? figure.learners() : Math.min(learners, figure.learners());
                }
                sections = Math.max(sections, figure.sections());
            }
            return new Mean(
                    value, figures.size(), n, learners, Math.sqrt(variance), Math.sqrt(varianceOfChange), sections);
        }

        private static double square(double value) {
            return value * value;
        }
    }
}

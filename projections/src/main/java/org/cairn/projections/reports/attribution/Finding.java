package org.cairn.projections.reports.attribution;

import java.util.List;

/// What is known of one candidate as the cause of one drift.
///
/// @param alone       as if nothing else had happened
/// @param contrast    with the effects of causes that were named before it taken out
/// @param inseparable candidates that happened in nearly the same sections at nearly the same time, and fit as well
record Finding(
        Candidate candidate,
        BeforeAndAfter data,
        Contrast alone,
        Contrast contrast,
        Permutation permutation,
        Contrast preTrend,
        Grade grade,
        Verdict verdict,
        List<Candidate> inseparable) {

    /// How good the evidence is.
    enum Grade {
        /// A comparison with sections that were not affected, which random choices of sections would seldom give.
        A,
        /// Before and after only.
        B,
        /// It happened at that time, and no more is known.
        C
    }

    /// What is said of it.
    enum Verdict {
        NAMED("named"),
        NOT_SEPARABLE("not separable"),
        NOT_NAMED("not named");

        private final String code;

        Verdict(String code) {
            this.code = code;
        }

        String code() {
            return code;
        }
    }

    /// A grade for what is known.
    ///
    /// @param distance δ, within which a difference of trends before is nothing
    static Grade grade(BeforeAndAfter data, Permutation permutation, Contrast preTrend, double distance) {
        var compared = data.affected().length >= 2
                && data.control().length >= 3
                && permutation.assignments() >= 40
                && data.before() >= 6
                && data.after() >= 3
                && permutation.p() <= 0.05
                && preTrend.within(distance);
        if (compared) return Grade.A;
        return Double.isFinite(data.effect().low()) ? Grade.B : Grade.C;
    }
}

package org.cairn.benchmarks;

/// What else a contender had to tell, as of its last measurement.
///
/// @param fact  its name, with the unit
/// @param value rounded to thousandths
record Fact(String name, String engine, int writers, String fact, double value) {

    static Fact of(Contest contest, String fact, double value) {
        return new Fact(contest.name(), contest.engine(), contest.writers(), fact, Math.round(value * 1000) / 1000.0);
    }
}

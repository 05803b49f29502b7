package org.cairn.projections.reports.drift;

import java.util.HashMap;
import java.util.UUID;
import org.cairn.projections.bi.AssessmentFact;

/// By assessor and term: by how much their marks of reference works differ from what a panel agreed on, in levels,
/// and what they gave to learners. Only those who did not know that it was such a work count.
final class Anchors {
    final int assessors;
    final int terms;
    final double[][] ratings;
    final double[][] sums;
    final double[][] squares;
    final double[][] marks;
    final double[][] levels;

    Anchors(Material material) {
        var timeline = material.timeline();
        var byAssessor = material.marks();
        assessors = byAssessor.assessors.size();
        terms = timeline.termCount();
        ratings = new double[assessors][terms];
        sums = new double[assessors][terms];
        squares = new double[assessors][terms];
        marks = new double[assessors][terms];
        levels = new double[assessors][terms];
        var references = new HashMap<UUID, Integer>();
        var programme = material.programme();
        for (var anchor : programme.all(AssessmentFact.Anchor.class)) {
            references.put(anchor.anchor(), programme.ordinal(anchor.scale(), anchor.scaleVersion(), anchor.level()));
        }
        for (var rating : programme.all(AssessmentFact.AnchorRating.class)) {
            var term = timeline.termOf(timeline.month(rating.on()));
            int reference = references.getOrDefault(rating.anchor(), -1);
            var ordinal = programme.ordinal(rating.version(), rating.level());
            if (term < 0 || reference < 0 || ordinal < 0 || !rating.blind()) continue;
            var assessor = byAssessor.assessor(rating.assessor());
            var difference = ordinal - reference;
            ratings[assessor][term]++;
            sums[assessor][term] += difference;
            squares[assessor][term] += difference * difference;
        }
        for (var i = 0; i < byAssessor.count; i++) {
            if (!byAssessor.first[i] || byAssessor.term[i] < 0) continue;
            marks[byAssessor.assessor[i]][byAssessor.term[i]]++;
            levels[byAssessor.assessor[i]][byAssessor.term[i]] += byAssessor.ordinal[i];
        }
    }

    boolean isEmpty() {
        for (var assessor : ratings) for (var n : assessor) if (n > 0) return false;
        return true;
    }

    /// λ of an assessor in the terms `from` to before `to`; `NaN` without a rating.
    double leniency(int assessor, int from, int to) {
        return sum(ratings[assessor], from, to) > 0
                ? sum(sums[assessor], from, to) / sum(ratings[assessor], from, to)
                : Double.NaN;
    }

    /// Mean level that an assessor gave; `NaN` without a mark.
    double level(int assessor, int from, int to) {
        return sum(marks[assessor], from, to) > 0
                ? sum(levels[assessor], from, to) / sum(marks[assessor], from, to)
                : Double.NaN;
    }

    /// Judgements of each assessor.
    double[] weights(int from, int to) {
        return of(marks, from, to);
    }

    /// One number for each assessor: the sum over the terms.
    static double[] of(double[][] byTerm, int from, int to) {
        var sums = new double[byTerm.length];
        for (var assessor = 0; assessor < sums.length; assessor++) sums[assessor] = sum(byTerm[assessor], from, to);
        return sums;
    }

    private static double sum(double[] byTerm, int from, int to) {
        var sum = 0.0;
        for (var term = from; term < to; term++) sum += byTerm[term];
        return sum;
    }
}

package org.cairn.contracts.pathway.evaluation;

import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Finds places for contested competencies such that all targets are met, or that there are none: exactly.
///
/// Branch and bound. Each competency in turn is tried at each of its places; a branch is left when not even filling all
/// places at once would do, when the [Demands] cannot be served, or when a branch that came to the same was left
/// before. Where choices are plain the first guess is right, and nothing is branched on.
final class Search {

    private final Question question;
    private final Demands demands;
    private final Progress progress;
    private final Set<String> left = new HashSet<>();
    private final boolean[] met;
    private final long[] credits;
    private boolean[] sure;
    private final boolean[] possible;
    private int steps;

    Search(Question question) {
        this.question = question;
        demands = new Demands(question);
        progress = new Progress(question);
        met = new boolean[question.tree.nodes.length];
        credits = new long[met.length];
        sure = question.fixed.clone();
        possible = question.fixed.clone();
        for (var places : question.contested) for (var place : places) possible[place] = true;
    }

    /// The places that are filled, if all targets can be met; else null.
    boolean @Nullable [] solve() {
        return from(0) ? sure : null;
    }

    /// How many branches were looked at.
    int steps() {
        return steps;
    }

    private boolean from(int depth) {
        steps++;
        if (!question.evaluate(possible, met, credits)) return false;
        var canBeMet = met.clone();
        if (question.evaluate(sure, met, credits)) {
            for (var c = depth; c < question.contested.length; c++) sure[question.contested[c][0]] = true;
            return true;
        }
        var key = progress.after(depth, met, canBeMet, sure);
        if (left.contains(key)) return false;
        var places = demands.serve(depth, sure, possible);
        if (places == null) {
            left.add(key);
            return false;
        }
        if (isRight(places, depth)) return true;
        for (var place : guessFirst(question.contested[depth], places[depth])) {
            if (tried(depth, place)) return true;
        }
        left.add(key);
        return false;
    }

    private boolean isRight(int[] places, int depth) {
        var filled = sure.clone();
        for (var c = depth; c < places.length; c++) filled[places[c]] = true;
        if (!question.evaluate(filled, met, credits)) return false;
        sure = filled;
        return true;
    }

    private boolean tried(int depth, int place) {
        sure[place] = true;
        for (var other : question.contested[depth]) possible[other] = other == place;
        if (from(depth + 1)) return true;
        sure[place] = false;
        for (var other : question.contested[depth]) possible[other] = true;
        return false;
    }

    private static int[] guessFirst(int[] places, int guess) {
        var ordered = places.clone();
        for (var i = 0; i < ordered.length; i++) {
            if (ordered[i] != guess) continue;
            System.arraycopy(places, 0, ordered, 1, i);
            ordered[0] = guess;
        }
        return ordered;
    }
}

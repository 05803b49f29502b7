package org.cairn.contracts.pathway.evaluation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.Set;
import org.cairn.contracts.framework.CompetencyCode;
import org.cairn.contracts.pathway.Requirement.Prerequisite;
import org.cairn.contracts.pathway.evaluation.Tree.Kind;

/// What would have to be mastered so that the targets are met: a set of which nothing can be left out.
///
/// The fewest possible wherever no credits are asked for and each competency stands at one place. To find the fewest in
/// any case is as hard as the hardest of puzzles (set cover), and nobody asks for it.
final class Completion {

    private final RequirementCheck check;
    private final Tree tree;
    private final Question now;
    private final boolean[] met;

    private Completion(RequirementCheck check, Question now) {
        this.check = check;
        this.tree = now.tree;
        this.now = now;
        met = new boolean[tree.nodes.length];
    }

    /// @return empty if mastering more does not help
    static Set<CompetencyCode> of(RequirementCheck check, int[] targets, Attained attained, Question now) {
        var completion = new Completion(check, now);
        var cheapest = completion.cheapest();
        if (check.isMet(check.question(targets, attained, cheapest))) {
            return completion.reduced(cheapest, Set.of(), targets, attained);
        }
        var all = new LinkedHashSet<CompetencyCode>();
        for (var v = 0; v < now.inside.length; v++) {
            var place = now.inside[v] && now.tree.kind[v] == Kind.PLACE;
            if (place && !now.isMastered(v)) all.add(now.tree.competency(v));
        }
        if (!check.isMet(check.question(targets, attained, all))) return Set.of();
        return completion.reduced(all, cheapest, targets, attained);
    }

    /// Leaves out what can be left out: first what is not among the cheapest, from the tree's end.
    private Set<CompetencyCode> reduced(
            Set<CompetencyCode> from, Set<CompetencyCode> last, int[] targets, Attained attained) {
        var kept = new LinkedHashSet<>(from);
        var order = new ArrayList<>(from)
                .reversed().stream()
                        .sorted(Comparator.comparing(last::contains))
                        .toList();
        for (var each : order) {
            kept.remove(each);
            if (!check.isMet(check.question(targets, attained, kept))) kept.add(each);
        }
        return kept;
    }

    /// A guess that is right where nothing is contested: of every choice the cheapest.
    private Set<CompetencyCode> cheapest() {
        var filled = now.fixed.clone();
        for (var places : now.contested) for (var place : places) filled[place] = true;
        now.evaluate(filled, met, new long[met.length]);
        var all = new LinkedHashSet<CompetencyCode>();
        for (var target : now.roots()) all.addAll(cheapest(target));
        return all;
    }

    private Set<CompetencyCode> cheapest(int v) {
        if (met[v]) return Set.of();
        if (tree.kind[v] == Kind.PLACE) return Set.of(tree.competency(v));
        if (tree.kind[v] == Kind.CREDITS) return forCredits(v);
        var each = new ArrayList<Set<CompetencyCode>>();
        for (var child : tree.below[v]) if (!now.isBarred(child)) each.add(cheapest(child));
        each.sort(Comparator.comparing(Set::size));
        var all = new LinkedHashSet<CompetencyCode>();
        for (var i = 0; i < Math.min(each.size(), tree.need[v]); i++) all.addAll(each.get(i));
        if (tree.nodes[v] instanceof Prerequisite last) {
            for (var name : last.requires()) {
                if (!tree.placesOf(name).isEmpty() && !now.isReady(v)) all.add(new CompetencyCode(name));
            }
        }
        return all;
    }

    /// The leaves with most credits first, until it is enough.
    private Set<CompetencyCode> forCredits(int v) {
        var all = new LinkedHashSet<CompetencyCode>();
        var places = new ArrayList<Integer>();
        for (var place = v + 1; place < tree.end[v]; place++) {
            if (tree.kind[place] == Kind.PLACE && !now.fillable[place] && !now.isBarred(place)) places.add(place);
        }
        places.sort(
                Comparator.comparing((Integer place) -> now.creditsAt(place)).reversed());
        var missing = tree.need[v];
        for (var place = v + 1; place < tree.end[v]; place++) {
            if (tree.kind[place] == Kind.PLACE && now.fillable[place]) missing -= now.gain[place];
        }
        for (var place : places) {
            if (missing <= 0) break;
            missing -= now.creditsAt(place);
            all.add(tree.competency(place));
        }
        return all;
    }
}

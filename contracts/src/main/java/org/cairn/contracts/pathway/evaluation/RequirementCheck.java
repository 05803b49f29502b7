package org.cairn.contracts.pathway.evaluation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.cairn.contracts.framework.CompetencyCode;
import org.cairn.contracts.pathway.Credits;
import org.cairn.contracts.pathway.Requirement;
import org.cairn.contracts.pathway.Requirement.ChoiceGroup;
import org.cairn.contracts.pathway.evaluation.Standing.Counted;

/// Answers whether nodes of one requirement tree are met, by what, and what is missing.
///
/// A competency fills all its places outside exclusive groups, and one of those inside them. The answer is exact: if
/// any way to give out places meets what is asked, one is found. It depends on nothing but the tree and what was
/// attained, and more attained never turns met into unmet. Safe to be used by any number of threads.
///
/// In the worst case the search takes as many steps as [#worstCaseSteps] says, each in the order of the tree's size.
public final class RequirementCheck {

    private final Tree tree;
    private final List<String> levels;

    private RequirementCheck(Tree tree, List<String> levels) {
        this.tree = tree;
        this.levels = levels;
    }

    /// @param levels of the scale, from lowest to highest; a required level that is not among them is never reached
    /// @throws IllegalArgumentException if prerequisites name what is not in the tree, or rest on each other in a
    /// circle
    public static RequirementCheck of(Requirement tree, List<String> levels) {
        return new RequirementCheck(new Tree(tree, levels), List.copyOf(levels));
    }

    /// How one node stands.
    public Standing standing(String node, Attained attained) {
        return standing(List.of(node), attained);
    }

    /// How several nodes stand together: what counts twice for two of them alone may not do for both.
    ///
    /// @throws IllegalArgumentException if there is no node of that name
    public Standing standing(List<String> nodes, Attained attained) {
        var targets = nodes.stream().mapToInt(tree::find).toArray();
        var question = question(targets, attained, Set.of());
        var filled = new Search(question).solve();
        if (filled != null) return answer(question, filled, List.of());
        var missing = Completion.of(this, targets, attained, question);
        var completed = question(targets, attained, missing);
        var places = new Search(completed).solve();
        // Nothing that could still be mastered helps: a choice was not made, or the nodes exclude each other.
        if (places == null) return answer(question, firstPlaces(question), List.of());
        var lacking = lacking(question, places, missing);
        for (var place = 0; place < places.length; place++) places[place] &= question.fillable[place];
        return answer(question, places, lacking);
    }

    /// Whether these nodes can be met together by what was attained.
    public boolean isMet(List<String> nodes, Attained attained) {
        return isMet(question(nodes.stream().mapToInt(tree::find).toArray(), attained, Set.of()));
    }

    boolean isMet(Question question) {
        return new Search(question).solve() != null;
    }

    Question question(int[] targets, Attained attained, Set<CompetencyCode> added) {
        return new Question(tree, targets, attained, levels, added);
    }

    /// How many steps the search for these nodes takes at the very most, whatever a learner has attained: 1 where each
    /// group asks for so many of its leaves, or for so many credits of leaves that have equal credits.
    public double worstCaseSteps(List<String> nodes) {
        return Effort.most(question(nodes.stream().mapToInt(tree::find).toArray(), everything(), all()));
    }

    /// Whether these nodes are met by someone who has mastered all there is at the highest level, and chosen all.
    public boolean canBeMet(List<String> nodes) {
        return isMet(question(nodes.stream().mapToInt(tree::find).toArray(), everything(), all()));
    }

    private Set<CompetencyCode> all() {
        return tree.nodes[0].competencies().collect(Collectors.toSet());
    }

    private Attained everything() {
        var chosen = new HashMap<String, Set<String>>();
        for (var node : tree.nodes) {
            if (node instanceof ChoiceGroup group) chosen.put(group.node(), Set.copyOf(group.options()));
        }
        return new Attained(Map.of(), Set.of(), chosen);
    }

    /// Each at a place that it completes; what only a prerequisite names, at the first that it has.
    private List<Counted> lacking(Question question, boolean[] places, Set<CompetencyCode> missing) {
        var lacking = new ArrayList<Counted>();
        for (var competency : missing) {
            var all = tree.placesOf(competency.code());
            var filled = all.stream()
                    .filter(place -> places[place] && !question.isMastered(place))
                    .toList();
            (filled.isEmpty() ? List.of(all.getFirst()) : filled).forEach(place -> lacking.add(counted(place)));
        }
        return lacking;
    }

    private boolean[] firstPlaces(Question question) {
        var filled = question.fixed.clone();
        for (var places : question.contested) filled[places[0]] = true;
        return filled;
    }

    private Standing answer(Question question, boolean[] filled, List<Counted> missing) {
        var met = new boolean[filled.length];
        var credits = new long[filled.length];
        var all = question.evaluate(filled, met, credits);
        var names = new LinkedHashSet<String>();
        for (var v = 0; v < met.length; v++) if (met[v]) names.add(tree.nodes[v].node());
        var waived = IntStream.range(0, met.length)
                .filter(v -> question.inside[v])
                .filter(v -> question.isWaived(v) || filled[v] && !question.isMastered(v))
                .mapToObj(v -> tree.nodes[v].node())
                .distinct()
                .toList();
        var counted = IntStream.range(0, met.length)
                .filter(v -> filled[v] && question.isMastered(v))
                .mapToObj(this::counted)
                .toList();
        var sum = credits[question.targets[question.targets.length - 1]];
        return new Standing(all, names, counted, waived, Credits.ofHundredths(sum), missing);
    }

    private Counted counted(int place) {
        var above = tree.parent[place];
        return new Counted(tree.competency(place), tree.nodes[above < 0 ? place : above].node());
    }
}

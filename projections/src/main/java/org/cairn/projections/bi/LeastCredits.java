package org.cairn.projections.bi;

import java.util.List;
import org.cairn.contracts.pathway.Requirement;

/// With how many credits a requirement can be met at the least, in hundredths.
///
/// It is a sum over the tree: of options that may count twice it knows nothing, so it is what a plan goes by, and no
/// verdict.
///
/// @param each what a leaf without credits is worth: one, where no leaf of the tree has any
record LeastCredits(long each) {

    static LeastCredits of(Requirement root) {
        var counted = root.nodes().anyMatch(node -> node instanceof Requirement.Mastery leaf && leaf.credits() != null);
        return new LeastCredits(counted ? 0 : 100);
    }

    long toMeet(Requirement node) {
        return switch (node) {
            case Requirement.Mastery leaf ->
                leaf.credits() == null ? each : leaf.credits().hundredths();
            case Requirement.CreditsAtLeast sum -> sum.credits().hundredths();
            case Requirement.NOf some -> smallest(some.of(), some.n());
            case Requirement.ChoiceGroup group -> smallest(group.of(), group.min());
            case Requirement.AllOf all -> smallest(all.of(), all.of().size());
            case Requirement.LevelAtLeast all -> smallest(all.of(), all.of().size());
            case Requirement.Prerequisite all -> smallest(all.of(), all.of().size());
        };
    }

    private long smallest(List<Requirement> of, int n) {
        return of.stream().mapToLong(this::toMeet).sorted().limit(n).sum();
    }
}

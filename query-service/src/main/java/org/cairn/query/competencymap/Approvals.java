package org.cairn.query.competencymap;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.cairn.query.competencymap.EnrolmentFacts.Step;
import org.jspecify.annotations.Nullable;

/// How far milestones are, as two people approve them.
///
/// @param steps in the order in which they were recorded
record Approvals(List<Step> steps) {

    /// The last thing that happened to it; null if nobody has asked for it.
    @Nullable
    Step last(String milestone) {
        return of(milestone).reduce((_, last) -> last).orElse(null);
    }

    /// Confirmed, and not revoked since.
    boolean isReached(String milestone) {
        var revoked = of(milestone)
                .filter(each -> each.step().equals("revoked"))
                .map(Step::approval)
                .collect(Collectors.toSet());
        return confirmed(milestone).anyMatch(each -> !revoked.contains(each.approval()));
    }

    private Stream<Step> confirmed(String milestone) {
        return of(milestone).filter(each -> each.step().equals("confirmed"));
    }

    private Stream<Step> of(String milestone) {
        return steps.stream().filter(each -> each.milestone().equals(milestone));
    }

    /// Of these the first that is not reached; null if all are.
    @Nullable
    String next(List<String> milestones) {
        var reached = milestones.stream().filter(this::isReached).collect(Collectors.toSet());
        return first(milestones, reached);
    }

    private static @Nullable String first(List<String> milestones, Set<String> reached) {
        for (var each : milestones) if (!reached.contains(each)) return each;
        return null;
    }
}

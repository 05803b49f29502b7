package org.cairn.command.state;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.cairn.contracts.framework.CompetencyCode;
import org.cairn.contracts.pathway.Credits;
import org.cairn.contracts.pathway.PathwayDefinition;
import org.cairn.contracts.pathway.Requirement;
import org.jspecify.annotations.Nullable;

/// The credits of the competencies of a pathway version; of several leaves for one competency, the most. Exact, in
/// hundredths of a credit.
///
/// @param ofCompetency of those that have any
public record PathwayCredits(Map<CompetencyCode, Credits> ofCompetency) {

    public static PathwayCredits of(PathwayDefinition pathway) {
        var credits = new HashMap<CompetencyCode, Credits>();
        pathway.requirement()
                .nodes()
                .filter(Requirement.Mastery.class::isInstance)
                .map(Requirement.Mastery.class::cast)
                .filter(leaf -> leaf.credits() != null)
                .forEach(leaf -> credits.merge(
                        leaf.competency(),
                        Objects.requireNonNull(leaf.credits()),
                        (one, other) -> one.compareTo(other) < 0 ? other : one));
        return new PathwayCredits(Map.copyOf(credits));
    }

    /// Null if it has none.
    public @Nullable Credits get(CompetencyCode competency) {
        return ofCompetency.get(competency);
    }

    /// Of these together. Where no competency has credits, each counts as one.
    public long hundredthsOf(Collection<CompetencyCode> competencies) {
        if (ofCompetency.isEmpty()) return 100L * competencies.size();
        return competencies.stream()
                .map(ofCompetency::get)
                .filter(Objects::nonNull)
                .mapToLong(Credits::hundredths)
                .sum();
    }
}

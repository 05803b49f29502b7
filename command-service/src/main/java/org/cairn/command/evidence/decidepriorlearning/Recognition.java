package org.cairn.command.evidence.decidepriorlearning;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import org.cairn.command.state.PathwayCredits;
import org.cairn.contracts.evidence.PriorLearningDecided;
import org.cairn.contracts.evidence.PriorLearningDecision;
import org.cairn.contracts.framework.CompetencyCode;
import org.cairn.contracts.pathway.Credits;
import org.cairn.contracts.pathway.PathwayDefinition;
import org.jspecify.annotations.Nullable;

/// How much of an award prior learning brings, and how much it may: by credits, or by competencies where the pathway
/// version has no credits. Exact, in hundredths of a credit.
final class Recognition {

    private final PathwayDefinition pathway;
    private final PathwayCredits credits;

    Recognition(PathwayDefinition pathway) {
        this.pathway = pathway;
        this.credits = PathwayCredits.of(pathway);
    }

    /// Null if it has none.
    @Nullable
    Credits creditsOf(CompetencyCode competency) {
        return credits.get(competency);
    }

    /// Whether these credits go with the decision.
    boolean agrees(PriorLearningDecision decision, CompetencyCode competency, @Nullable Credits given) {
        var all = creditsOf(competency);
        return switch (decision) {
            case FULL -> given == null || all == null || given.equals(all);
            case PARTIAL -> given != null && given.hundredths() > 0 && (all == null || given.compareTo(all) < 0);
            case NONE -> given == null || given.hundredths() == 0;
        };
    }

    /// Whether all that is recognised keeps within what the pathway version allows. A competency that was decided
    /// several times counts once, with the most that it was given.
    boolean isWithinLimit(List<PriorLearningDecided> decisions) {
        var percent = pathway.sets().priorLearningPercent();
        if (percent == null) return true;
        var recognised = new HashMap<CompetencyCode, Long>();
        for (var decided : decisions) recognised.merge(decided.competency(), amountOf(decided), Math::max);
        var whole = hasCredits() ? wholeHundredths() : pathway.competencies().size();
        return Math.multiplyExact(100, sum(recognised.values())) <= Math.multiplyExact(percent, whole);
    }

    private long amountOf(PriorLearningDecided decided) {
        if (decided.decision() == PriorLearningDecision.NONE) return 0;
        if (!hasCredits()) return 1;
        return decided.credits() == null ? 0 : decided.credits().hundredths();
    }

    private boolean hasCredits() {
        return pathway.amountsTo().ects() != null || !credits.ofCompetency().isEmpty();
    }

    private long wholeHundredths() {
        var stated = pathway.amountsTo().ects();
        if (stated != null) return stated.hundredths();
        return credits.hundredthsOf(credits.ofCompetency().keySet());
    }

    private static long sum(Collection<Long> amounts) {
        return amounts.stream().mapToLong(Long::longValue).sum();
    }
}

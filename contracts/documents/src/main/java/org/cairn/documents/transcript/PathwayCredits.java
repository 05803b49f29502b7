package org.cairn.documents.transcript;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.cairn.contracts.evidence.PriorLearningDecided;
import org.cairn.contracts.evidence.PriorLearningDecision;
import org.cairn.contracts.framework.CompetencyCode;
import org.cairn.contracts.framework.MasteryScale;
import org.cairn.contracts.pathway.Credits;
import org.cairn.contracts.pathway.PathwayDefinition;
import org.cairn.contracts.pathway.Requirement;
import org.cairn.documents.transcript.Transcript.Competency;
import org.cairn.documents.transcript.Transcript.Earned;
import org.jspecify.annotations.Nullable;

/// The credits of the competencies of a pathway version, and the level that each is asked at: of several leaves for one
/// competency, the most credits and the lowest level.
final class PathwayCredits {
    private final Map<CompetencyCode, Credits> credits = new HashMap<>();
    private final Map<CompetencyCode, Integer> asked = new HashMap<>();
    private final @Nullable MasteryScale scale;
    private final String scaleId;

    PathwayCredits(PathwayDefinition pathway, @Nullable MasteryScale scale) {
        this.scale = scale;
        this.scaleId = pathway.scale().toString();
        add(pathway.requirement(), 0);
    }

    private void add(Requirement node, int above) {
        var level =
                switch (node) {
                    case Requirement.LevelAtLeast asks -> Math.max(above, rank(asks.level()));
                    case Requirement.Mastery leaf when leaf.level() != null -> Math.max(above, rank(leaf.level()));
                    default -> above;
                };
        if (node instanceof Requirement.Mastery leaf) {
            asked.merge(leaf.competency(), level, Math::min);
            if (leaf.credits() != null) {
                credits.merge(
                        leaf.competency(), leaf.credits(), (one, other) -> one.compareTo(other) < 0 ? other : one);
            }
        }
        for (var below : node.of()) add(below, level);
    }

    private int rank(@Nullable String level) {
        if (scale == null || level == null) return 0;
        for (var i = 0; i < scale.levels().size(); i++) {
            if (scale.levels().get(i).code().equals(level)) return i;
        }
        return 0;
    }

    @Nullable
    Credits of(CompetencyCode competency) {
        return credits.get(competency);
    }

    /// A level of another scale compares with none of this one, whatever it is called.
    private boolean isHighEnough(Competency competency) {
        var level = asked.getOrDefault(competency.competency(), 0);
        if (level == 0) return true;
        var verdict = competency.verdict();
        return verdict != null && verdict.scale().equals(scaleId) && rank(competency.level()) >= level;
    }

    /// Null where the pathway gives no credits.
    ///
    /// @param priorLearning that was decided on the competencies of this framework version
    @Nullable
    Earned earned(List<Competency> competencies, List<PriorLearningDecided> priorLearning) {
        if (credits.isEmpty()) return null;
        var total = 0L;
        var recognised = 0L;
        var open = new HashMap<CompetencyCode, Long>();
        for (var each : competencies) {
            var worth = each.credits() == null ? 0 : each.credits().hundredths();
            if (each.status() != CompetencyStanding.MASTERED || !isHighEnough(each)) {
                open.put(each.competency(), worth);
                continue;
            }
            total += worth;
            if ("prior-learning".equals(each.basis())) recognised += worth;
        }
        var inPart = 0L;
        for (var each : open.entrySet()) {
            var parts = priorLearning.stream()
                    .filter(decided -> decided.decision() == PriorLearningDecision.PARTIAL)
                    .filter(decided -> decided.competency().equals(each.getKey()) && decided.credits() != null)
                    .mapToLong(decided -> decided.credits().hundredths())
                    .sum();
            inPart += Math.min(parts, each.getValue());
        }
        return new Earned(Credits.ofHundredths(total), Credits.ofHundredths(recognised), Credits.ofHundredths(inPart));
    }
}

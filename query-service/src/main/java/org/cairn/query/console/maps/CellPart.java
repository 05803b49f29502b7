package org.cairn.query.console.maps;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.cairn.contracts.framework.CalculationPolicy;
import org.cairn.query.competencymap.CompetencyMap;
import org.cairn.query.console.Say;
import org.cairn.query.pathways.PathwayVersion;
import org.jspecify.annotations.Nullable;

/// One cell explained: what holds, why, by which rule, and from which marks.
///
/// @param policy how verdicts are worked out here, sentence by sentence
public record CellPart(CompetencyMap.Competency competency, String sign, List<String> policy) {

    static CellPart of(CompetencyMap.Competency competency, @Nullable PathwayVersion version) {
        var policy = version == null ? null : version.policy().definition();
        return new CellPart(competency, HeatCell.sign(competency.status()), policy == null ? List.of() : rules(policy));
    }

    private static List<String> rules(CalculationPolicy policy) {
        return Stream.of(
                        "Policy: %s, worked out by %s."
                                .formatted(policy.title(), policy.method().algorithm()),
                        policy.minimumEvidence() > 1
                                ? "It takes %s."
                                        .formatted(Say.count(
                                                policy.minimumEvidence(), "piece of evidence", "pieces of evidence"))
                                : null,
                        policy.minimumAssessors() > 1
                                ? "It takes %s."
                                        .formatted(Say.count(policy.minimumAssessors(), "assessor", "assessors"))
                                : null)
                .filter(Objects::nonNull)
                .toList();
    }

    public String standing() {
        return HeatCell.words(competency.status());
    }

    /// Whether what is not shown here could be asked for: not by anybody while somebody is to mark blind.
    public boolean isBlind() {
        return competency.judgements().stream().anyMatch(each -> "blind-marking-open".equals(each.leftOut()));
    }

    /// In what the verdict that holds consists.
    public @Nullable String verdict() {
        if (competency.level() == null) {
            return competency.masteredOn() == null
                    ? null
                    : "Since %s; its level is not shown while blind marking is open."
                            .formatted(Say.date(competency.masteredOn()));
        }
        return "Level %s%s, since %s%s, by %s."
                .formatted(
                        competency.level(),
                        competency.score() == null
                                ? ""
                                : " (" + competency.score().toPlainString() + ")",
                        Say.date(competency.masteredOn()),
                        competency.validUntil() == null ? "" : ", valid until " + Say.date(competency.validUntil()),
                        Say.words(Objects.requireNonNullElse(competency.basis(), "judgements")));
    }

    public @Nullable String trend() {
        var trend = competency.trend();
        if (trend == null) return null;
        return switch (trend) {
            case RISING -> "Rising: the latest mark is at least half a level above the mean of those before.";
            case FALLING -> "Falling: the latest mark is at least half a level below the mean of those before.";
            case STEADY -> "Steady: the latest mark is within half a level of the mean of those before.";
        };
    }

    /// Whether a mark counts, in words.
    public static String treatment(CompetencyMap.Judgement mark) {
        if (mark.leftOut() == null) {
            return mark.reconciliation() != null
                    ? "counts, as agreed"
                    : mark.correction() != null ? "counts, as corrected" : "counts";
        }
        return switch (mark.leftOut()) {
            case "blind-marking-open" -> "marked; not shown while blind marking is open";
            case "evidence-withdrawn" -> "not: the work was withdrawn";
            case "former-version" -> "not: given on a former version";
            case "set-aside" -> "not: set aside when mastery was taken back";
            case "agreed-elsewhere" -> "not by itself: agreed with others";
            default -> "not by itself: not a first mark";
        };
    }

    /// Each mark with what became of it.
    public List<Mark> marks() {
        return competency.judgements().stream()
                .map(each -> new Mark(each, treatment(each)))
                .toList();
    }

    public record Mark(CompetencyMap.Judgement judgement, String treatment) {

        public boolean isChanged() {
            return judgement.given() != null
                    && judgement.score() != null
                    && judgement.given().compareTo(judgement.score()) != 0;
        }
    }
}

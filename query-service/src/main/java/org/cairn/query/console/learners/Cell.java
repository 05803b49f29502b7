package org.cairn.query.console.learners;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.cairn.query.competencymap.CompetencyMap;
import org.cairn.query.competencymap.CompetencyStatus;
import org.cairn.query.console.Say;
import org.jspecify.annotations.Nullable;

/// One competency of the map as it is drawn.
record Cell(CompetencyMap.Competency competency) {

    public String status() {
        return competency.status().code();
    }

    /// Whether there is nothing to open.
    public boolean isBlank() {
        return competency.evidence() == 0
                && competency.judgements().isEmpty()
                && competency.priorLearning().isEmpty();
    }

    /// The status in words, with the score: never by colour alone.
    public String standing() {
        return switch (competency.status()) {
            case MASTERED, PROVISIONAL ->
                Stream.of(
                                competency.status() == CompetencyStatus.MASTERED
                                        ? "mastered"
                                        : "mastered provisionally",
                                score(competency.score()),
                                competency.level())
                        .filter(part -> part != null && !part.isEmpty())
                        .collect(Collectors.joining(", "));
            case IN_PROGRESS -> "in progress, " + lastJudged();
            case LAPSED -> "lapsed";
            case RESCINDED -> "taken back";
            case NO_EVIDENCE -> "no evidence";
        };
    }

    private String lastJudged() {
        if (competency.judgements().isEmpty()) return "not judged yet";
        var last = competency.judgements().getLast().score();
        return last == null ? "judged, blind marking is open" : "last judged " + score(last);
    }

    /// When that came about.
    public String since() {
        if (competency.masteredOn() != null) return Say.date(competency.masteredOn());
        return competency.judgements().isEmpty()
                ? ""
                : Say.date(competency.judgements().getLast().effectiveOn());
    }

    /// Where its marks are going; empty where that cannot be said.
    public String trend() {
        var trend = competency.trend();
        if (trend == null) return "";
        return switch (trend) {
            case RISING -> "▲ rising";
            case STEADY -> "▶ steady";
            case FALLING -> "▼ falling";
        };
    }

    /// What opening it will show.
    public String rests() {
        if (!competency.judgements().isEmpty()) {
            return Say.count(competency.judgements().size(), "judgement", "judgements");
        }
        if (!competency.priorLearning().isEmpty()) return "prior learning";
        return Say.count(competency.evidence(), "piece of evidence", "pieces of evidence");
    }

    public List<String> priorLearning() {
        return competency.priorLearning().stream()
                .map(each -> "Prior learning (%s): %s%s, effective %s."
                        .formatted(
                                Say.words(each.kind()),
                                recognised(each),
                                each.score() == null ? "" : ", score " + score(each.score()),
                                Say.date(each.effectiveOn())))
                .toList();
    }

    private static String recognised(CompetencyMap.PriorLearning prior) {
        return switch (prior.decision()) {
            case "full" -> "recognised in full";
            case "partial" ->
                "recognised in part" + (prior.credits() == null ? "" : ", %s credits".formatted(prior.credits()));
            default -> "not recognised";
        };
    }

    private static String score(@Nullable BigDecimal score) {
        return score == null ? "" : score.toPlainString();
    }
}

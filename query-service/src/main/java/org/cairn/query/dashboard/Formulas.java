package org.cairn.query.dashboard;

import java.util.Map;

/// How each figure is made, in words: the short form of the reference of fidelity and drift.
public final class Formulas {
    private static final String WALKTHROUGHS =
            "Σ weight · score ÷ highest score over the items that were observed, by section, then the mean of the sections. "
                    + "What was not observed is left out; what was observed to be absent is 0.";

    private static final Map<String, String> BY_INDICATOR = Map.ofEntries(
            Map.entry(
                    "fidelity-index",
                    "100 · Σ weight · dimension ÷ Σ weight over six dimensions. Not given where fewer than 60 % of the planned "
                            + "sections were observed, or by fewer than two observers."),
            Map.entry("adherence", WALKTHROUGHS),
            Map.entry(
                    "exposure",
                    "A third each: check-ins held ÷ planned; active learners whose profile was reviewed in the last 90 days ÷ "
                            + "active learners; learners with an open goal ÷ active learners. Each is at most 1."),
            Map.entry(
                    "quality",
                    "The mean of: what walkthroughs saw of quality; the share of judgements within the planned turnaround; "
                            + "second marks ÷ planned second marks, at most 1."),
            Map.entry(
                    "responsiveness",
                    "The mean of: (mean of the agency survey − lowest answer) ÷ (highest − lowest answer); the share of learners "
                            + "who used a real choice; reflections ÷ milestones, at most 1."),
            Map.entry(
                    "differentiation",
                    "The mean of: 1 − whole-class minutes ÷ all minutes; (exp(−Σ p ln p) − 1) ÷ (options offered − 1) of choices; "
                            + "the same of the modes of evidence."),
            Map.entry(
                    "reach",
                    "The mean of: the share of eligible learners who took part; the smallest cohort’s share ÷ the overall share."),
            Map.entry(
                    "d1",
                    "A component of fidelity, month against the same month of the baseline year: z = change ÷ (K · √(v (1/n + "
                            + "1/n₀))). Two-sided CUSUM with k = 0.5: watch above 4; drift above 6 where the mean change since its last "
                            + "zero is at least the tolerance. With fewer than 20 observations a month, by term, drift above 4.5."),
            Map.entry("d2a", "Whole-class minutes ÷ all minutes of sessions."),
            Map.entry(
                    "d2b",
                    "By section and milestone: the largest share of completions in any 7 days, less the same share had each "
                            + "learner kept the spread of the baseline year; the median over milestones."),
            Map.entry(
                    "d3",
                    "Leniency of an assessor = mean of (rating − reference) over anchor scripts; of the programme, weighted by "
                            + "judgements. Change from the three terms of the baseline year, paired by assessors present in both; drift at "
                            + "|t| beyond 3 standard errors and a tenth of a level. Ability: the same on level less leniency, a quarter of a level."),
            Map.entry(
                    "d4",
                    "Population stability index Σ (p − q) ln(p ÷ q) over the scale’s levels, ½ added to each count, against the same "
                            + "term of the baseline year. The limit grows with the noise: χ² · design effect · (1/N + 1/M)."),
            Map.entry(
                    "d5",
                    "Kitagawa’s split: change of the mean level = change of who marks + change of the same markers; and what of it "
                            + "leniency does not explain. Without anchors: not separable."),
            Map.entry(
                    "d6",
                    "Krippendorff’s ordinal α and Gwet’s AC2 of first and second marks, with raw agreement and the number of pairs."),
            Map.entry(
                    "d7",
                    "Pace ratio = credits confirmed ÷ credits that the pace plan has due by the day; prior learning left out of "
                            + "both, leave taken out of the days; behind is under 0.67. Who reached a milestone by its active day: Aalen–Johansen, "
                            + "withdrawal and decline compete; medians by Kaplan–Meier."),
            Map.entry(
                    "d8",
                    "Active requirement leaves that point at a deprecated framework version without a ratified crosswalk ÷ all."),
            Map.entry(
                    "d9",
                    "Turnover = departed posts ÷ mean posts. Champion dependence = Σ share² of judgements by person: 1 is one person."),
            Map.entry(
                    "d10",
                    "Rate of a cohort − rate of all others, one outcome per learner, with Newcombe’s interval. A gap that stands is "
                            + "told; drift is a gap that changes, by matched terms."),
            Map.entry(
                    "d11",
                    "Minutes logged for assessing ÷ judgements; the 90th percentile of the age of what waits; judgements per post."),
            Map.entry(
                    "d12",
                    "All cost ÷ competencies confirmed, and ÷ awards, by year. Drift where |ln ratio to year one| is beyond 2.6 "
                            + "standard errors and 10 %."),
            Map.entry("d13", "Weeks with a breaking change of a tool; share of evidence by tool."));

    /// Of an indicator of drift or a dimension of fidelity; empty for one that is not known.
    public static String of(String indicator) {
        return BY_INDICATOR.getOrDefault(indicator, "");
    }

    private Formulas() {}
}

package org.cairn.contracts.credential;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Locale;

/// What a transcript is made of, each rated as the AACRAO guide of 2020 rates: what is essential is on every
/// transcript, all else an institution may leave out of its own. The record keeps it all the same.
public enum TranscriptElement {
    /// Number and name of whose it is.
    @JsonProperty("learner")
    LEARNER(Rating.ESSENTIAL),
    /// The pathway and its version, and how the enrolment stands since when.
    @JsonProperty("programme")
    PROGRAMME(Rating.ESSENTIAL),
    /// What is mastered, since when, how it was shown, and the rules that produced each verdict.
    @JsonProperty("mastered-competencies")
    MASTERED_COMPETENCIES(Rating.ESSENTIAL),
    /// What the learner contests: it is disclosed whenever what it is about is (34 CFR 99.21(c)).
    @JsonProperty("contested-statements")
    CONTESTED_STATEMENTS(Rating.ESSENTIAL),
    /// What was worked on, or counted once, and does not count.
    @JsonProperty("not-mastered-competencies")
    NOT_MASTERED_COMPETENCIES(Rating.RECOMMENDED),
    /// At which level of the scale something was mastered or confirmed.
    @JsonProperty("achievement-levels")
    ACHIEVEMENT_LEVELS(Rating.RECOMMENDED),
    /// The levels that there are.
    @JsonProperty("grading-scale")
    GRADING_SCALE(Rating.RECOMMENDED),
    /// ECTS and other credits, of the whole and of parts, and what they are equivalent to.
    @JsonProperty("credits")
    CREDITS(Rating.RECOMMENDED),
    /// Notional hours of work.
    @JsonProperty("workload-hours")
    WORKLOAD_HOURS(Rating.RECOMMENDED),
    /// EQF and QF-EHEA.
    @JsonProperty("qualification-levels")
    QUALIFICATION_LEVELS(Rating.RECOMMENDED),
    @JsonProperty("language")
    LANGUAGE(Rating.RECOMMENDED),
    /// Each decision on prior learning. That something was mastered by it stays with the competency.
    @JsonProperty("prior-learning-details")
    PRIOR_LEARNING_DETAILS(Rating.RECOMMENDED),
    @JsonProperty("milestones")
    MILESTONES(Rating.RECOMMENDED),
    @JsonProperty("credentials")
    CREDENTIALS(Rating.RECOMMENDED),
    /// The scores behind verdicts and decisions.
    @JsonProperty("scores")
    SCORES(Rating.OPTIONAL),
    /// The ids of judgements and rubrics behind each verdict.
    @JsonProperty("judgements")
    JUDGEMENTS(Rating.OPTIONAL),
    /// Who took which step towards a milestone.
    @JsonProperty("approval-steps")
    APPROVAL_STEPS(Rating.OPTIONAL),
    /// Leave and withdrawals. The standing of the enrolment stays.
    @JsonProperty("absences")
    ABSENCES(Rating.OPTIONAL),
    /// From one version of the pathway to another.
    @JsonProperty("moves")
    MOVES(Rating.OPTIONAL),
    @JsonProperty("choices")
    CHOICES(Rating.OPTIONAL),
    @JsonProperty("waivers")
    WAIVERS(Rating.OPTIONAL),
    @JsonProperty("appeals")
    APPEALS(Rating.OPTIONAL),
    /// The numbers of transcripts that were sealed before.
    @JsonProperty("earlier-transcripts")
    EARLIER_TRANSCRIPTS(Rating.OPTIONAL);

    public enum Rating {
        /// Never left out.
        @JsonProperty("essential")
        ESSENTIAL,
        @JsonProperty("recommended")
        RECOMMENDED,
        @JsonProperty("optional")
        OPTIONAL
    }

    private final Rating rating;

    TranscriptElement(Rating rating) {
        this.rating = rating;
    }

    public Rating rating() {
        return rating;
    }

    public boolean essential() {
        return rating == Rating.ESSENTIAL;
    }

    /// For example `prior-learning-details`.
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}

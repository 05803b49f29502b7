package org.cairn.documents.transcript;

import static org.cairn.contracts.credential.TranscriptElement.*;

import java.util.List;
import java.util.Set;
import org.cairn.contracts.credential.TranscriptElement;
import org.cairn.documents.transcript.Transcript.Amount;
import org.cairn.documents.transcript.Transcript.Competency;
import org.cairn.documents.transcript.Transcript.Enrolment;
import org.cairn.documents.transcript.Transcript.Milestone;
import org.cairn.documents.transcript.Transcript.Move;
import org.cairn.documents.transcript.Transcript.PriorLearning;
import org.cairn.documents.transcript.Transcript.Verdict;
import org.jspecify.annotations.Nullable;

/// Takes elements out of a transcript before it is written in any form.
///
/// @param out which
record Elements(Set<TranscriptElement> out) {

    Transcript of(Transcript whole) {
        return new Transcript(
                whole.format(),
                whole.learner(),
                whole.asOf(),
                whole.position(),
                whole.enrolments().stream().map(this::of).toList(),
                all(CREDENTIALS, whole.credentials()),
                whole.statements(),
                all(EARLIER_TRANSCRIPTS, whole.sealed()),
                whole.erasedOn(),
                out.stream().filter(each -> !each.essential()).sorted().toList());
    }

    private Enrolment of(Enrolment whole) {
        return new Enrolment(
                whole.enrolment(),
                whole.pathway(),
                whole.version(),
                whole.title(),
                whole.cohort(),
                whole.enrolledOn(),
                whole.status(),
                whole.statusOn(),
                ifIn(ACHIEVEMENT_LEVELS, whole.level()),
                whole.amount() == null ? null : of(whole.amount()),
                ifIn(GRADING_SCALE, whole.grading()),
                ifIn(CREDITS, whole.earned()),
                all(ABSENCES, whole.absences()),
                all(MOVES, whole.moves()).stream().map(this::of).toList(),
                all(CHOICES, whole.choices()),
                competencies(whole.competencies()),
                all(PRIOR_LEARNING_DETAILS, whole.priorLearning()).stream()
                        .map(this::of)
                        .toList(),
                all(WAIVERS, whole.waivers()),
                all(MILESTONES, whole.milestones()).stream().map(this::of).toList(),
                all(APPEALS, whole.appeals()));
    }

    private @Nullable Amount of(Amount whole) {
        var left = new Amount(
                ifIn(WORKLOAD_HOURS, whole.hours()),
                ifIn(CREDITS, whole.ects()),
                ifIn(QUALIFICATION_LEVELS, whole.eqf()),
                ifIn(QUALIFICATION_LEVELS, whole.qfEhea()),
                ifIn(LANGUAGE, whole.language()),
                all(CREDITS, whole.creditEquivalence()));
        return left.equals(new Amount(null, null, null, null, null, List.of())) ? null : left;
    }

    private List<Competency> competencies(List<Competency> whole) {
        return whole.stream()
                .filter(each ->
                        each.status() == CompetencyStanding.MASTERED || !out.contains(NOT_MASTERED_COMPETENCIES))
                .map(this::of)
                .toList();
    }

    private Competency of(Competency whole) {
        return new Competency(
                whole.competency(),
                whole.statement(),
                whole.status(),
                ifIn(ACHIEVEMENT_LEVELS, whole.level()),
                ifIn(ACHIEVEMENT_LEVELS, whole.levelTitle()),
                whole.since(),
                whole.validUntil(),
                whole.verdict() == null ? null : of(whole.verdict()),
                ifIn(CREDITS, whole.credits()),
                whole.carried(),
                whole.remarks());
    }

    private Verdict of(Verdict whole) {
        return new Verdict(
                ifIn(SCORES, whole.score()),
                whole.framework(),
                whole.scale(),
                whole.policy(),
                whole.algorithm(),
                all(JUDGEMENTS, whole.rubrics()),
                all(JUDGEMENTS, whole.judgements()),
                whole.priorLearning(),
                whole.recalculation());
    }

    private Move of(Move whole) {
        return new Move(whole.from(), whole.to(), whole.on(), whole.crosswalk(), competencies(whole.masteredBefore()));
    }

    private PriorLearning of(PriorLearning whole) {
        return new PriorLearning(
                whole.priorLearning(),
                whole.competency(),
                whole.statement(),
                whole.kind(),
                whole.decision(),
                ifIn(SCORES, whole.score()),
                ifIn(CREDITS, whole.credits()),
                whole.decidedOn());
    }

    private Milestone of(Milestone whole) {
        return new Milestone(
                whole.milestone(),
                whole.title(),
                whole.status(),
                ifIn(ACHIEVEMENT_LEVELS, whole.level()),
                whole.on(),
                whole.approval(),
                all(APPROVAL_STEPS, whole.steps()));
    }

    private <T> @Nullable T ifIn(TranscriptElement element, @Nullable T value) {
        return out.contains(element) ? null : value;
    }

    private <T> List<T> all(TranscriptElement element, List<T> values) {
        return out.contains(element) ? List.of() : values;
    }
}

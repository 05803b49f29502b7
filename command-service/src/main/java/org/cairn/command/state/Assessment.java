package org.cairn.command.state;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.cairn.contracts.assessment.AssessmentAllocated;
import org.cairn.contracts.assessment.AssessmentEvent;
import org.cairn.contracts.assessment.JudgementCorrected;
import org.cairn.contracts.assessment.JudgementId;
import org.cairn.contracts.assessment.JudgementRecorded;
import org.cairn.contracts.assessment.MarksReconciled;
import org.cairn.contracts.assessment.MasteryDemonstrated;
import org.cairn.contracts.assessment.MasteryLapsed;
import org.cairn.contracts.assessment.MasteryRescinded;
import org.cairn.contracts.assessment.SelfAssessmentId;
import org.cairn.contracts.assessment.SelfAssessmentRecorded;
import org.cairn.contracts.framework.CompetencyCode;
import org.cairn.contracts.shared.PersonId;
import org.jspecify.annotations.Nullable;

/// How it was judged, and what that showed.
///
/// @param judgements      in the order in which they were recorded
/// @param marking         who was to judge, and what became of judgements since
/// @param selfAssessments what the learner thinks; kept apart, as no mark is ever made of them
public record Assessment(
        List<JudgementRecorded> judgements,
        Marking marking,
        Mastery mastery,
        Map<SelfAssessmentId, SelfAssessmentRecorded> selfAssessments) {

    static final Assessment NONE = new Assessment(List.of(), Marking.NONE, Mastery.NONE, Map.of());

    Assessment with(AssessmentEvent event) {
        return switch (event) {
            case JudgementRecorded e -> with(Grown.by(judgements, e));
            case AssessmentAllocated e -> with(marking.with(e));
            case JudgementCorrected e -> with(marking.with(e));
            case MarksReconciled e -> with(marking.with(e));
            case MasteryDemonstrated e -> with(mastery.with(e));
            case MasteryRescinded e -> with(mastery.with(e));
            case MasteryLapsed e -> with(mastery.with(e));
            case SelfAssessmentRecorded e ->
                new Assessment(judgements, marking, mastery, Grown.by(selfAssessments, e.selfAssessment(), e));
        };
    }

    Assessment withoutMastery() {
        return with(Mastery.NONE);
    }

    Assessment onAnotherScale() {
        return with(mastery.onAnotherScale());
    }

    private Assessment with(List<JudgementRecorded> more) {
        return new Assessment(more, marking, mastery, selfAssessments);
    }

    private Assessment with(Marking further) {
        return new Assessment(judgements, further, mastery, selfAssessments);
    }

    private Assessment with(Mastery further) {
        return new Assessment(judgements, marking, further, selfAssessments);
    }

    public List<JudgementRecorded> judgementsOf(CompetencyCode competency) {
        var found = new ArrayList<JudgementRecorded>(judgements.size());
        for (var each : judgements) if (each.competency().equals(competency)) found.add(each);
        return found;
    }

    /// Whoever judged for any of these competencies, or corrected or reconciled such a judgement.
    Stream<PersonId> assessorsOf(Set<CompetencyCode> competencies) {
        var concerned = judgements.stream()
                .filter(judgement -> competencies.contains(judgement.competency()))
                .toList();
        var ids = concerned.stream().map(JudgementRecorded::judgement).collect(Collectors.toSet());
        return Stream.concat(concerned.stream().map(JudgementRecorded::assessor), marking.handsOn(ids));
    }

    /// Null if there is no such judgement.
    public @Nullable JudgementRecorded judgement(JudgementId id) {
        for (var each : judgements) if (each.judgement().equals(id)) return each;
        return null;
    }
}

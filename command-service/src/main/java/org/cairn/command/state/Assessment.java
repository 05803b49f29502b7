package org.cairn.command.state;

import java.util.List;
import org.cairn.contracts.assessment.AssessmentEvent;
import org.cairn.contracts.assessment.JudgementRecorded;
import org.cairn.contracts.assessment.MasteryDemonstrated;
import org.cairn.contracts.framework.CompetencyCode;

/// How it was judged, and what that showed.
///
/// @param judgements in the order in which they were recorded
public record Assessment(List<JudgementRecorded> judgements, Mastery mastery) {

    static final Assessment NONE = new Assessment(List.of(), Mastery.NONE);

    Assessment with(AssessmentEvent event) {
        return switch (event) {
            case JudgementRecorded e -> new Assessment(Grown.by(judgements, e), mastery);
            case MasteryDemonstrated e -> new Assessment(judgements, mastery.with(e));
        };
    }

    public List<JudgementRecorded> judgementsOf(CompetencyCode competency) {
        return judgements.stream()
                .filter(judgement -> judgement.competency().equals(competency))
                .toList();
    }
}

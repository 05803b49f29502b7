package org.cairn.command.operations.survey;

import static org.cairn.command.decision.Decision.reject;
import static org.cairn.contracts.enrolment.EnrolmentReason.ACT_AHEAD_OF_TODAY;
import static org.cairn.contracts.operations.OperationsReason.SECTION_PATHWAY_UNKNOWN;
import static org.cairn.contracts.operations.OperationsReason.SURVEY_IMPLAUSIBLE;
import static org.cairn.contracts.operations.OperationsReason.SURVEY_ITEMS_WRONG;

import org.cairn.command.decision.Decision;
import org.cairn.command.decision.Knowledge;
import org.cairn.command.decision.Slice;
import org.cairn.command.operations.OperationRecord;
import org.cairn.command.operations.Sections;
import org.cairn.contracts.operations.AgencySurveyClosed;
import org.cairn.contracts.operations.CloseAgencySurvey;
import org.cairn.contracts.operations.SurveyItem;

final class CloseAgencySurveyDecision implements Slice<CloseAgencySurvey> {

    @Override
    public Class<CloseAgencySurvey> command() {
        return CloseAgencySurvey.class;
    }

    @Override
    public Decision decide(CloseAgencySurvey command, Knowledge known) {
        var act = command.act();
        if (act.isAhead()) return reject(ACT_AHEAD_OF_TODAY);
        if (command.answered() < 0
                || command.answered() > command.invited()
                || command.scaleMinimum().compareTo(command.scaleMaximum()) >= 0) {
            return reject(SURVEY_IMPLAUSIBLE);
        }
        var items = command.items();
        var different = items.stream().map(SurveyItem::item).distinct().count();
        if (items.isEmpty() != (command.answered() == 0) || different < items.size()) return reject(SURVEY_ITEMS_WRONG);
        for (var item : items) {
            var scale = new AnswerScale(command.scaleMinimum(), command.scaleMaximum());
            if (!scale.allows(item.mean(), item.sd(), command.answered())) return reject(SURVEY_IMPLAUSIBLE);
        }
        if (!Sections.isKnown(command.pathway(), known)) return reject(SECTION_PATHWAY_UNKNOWN);
        return OperationRecord.decide(
                new AgencySurveyClosed(
                        command.operation(),
                        command.pathway(),
                        command.section(),
                        command.instrument(),
                        command.invited(),
                        command.answered(),
                        command.scaleMinimum(),
                        command.scaleMaximum(),
                        items,
                        act.effectiveOn()),
                known);
    }
}

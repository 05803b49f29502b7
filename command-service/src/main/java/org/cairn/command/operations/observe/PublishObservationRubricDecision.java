package org.cairn.command.operations.observe;

import static org.cairn.command.decision.Decision.NOTHING_NEW;
import static org.cairn.command.decision.Decision.accept;
import static org.cairn.command.decision.Decision.reject;
import static org.cairn.contracts.operations.OperationsReason.OBSERVATION_RUBRIC_ALREADY_PUBLISHED;
import static org.cairn.contracts.operations.OperationsReason.OBSERVATION_RUBRIC_IMPLAUSIBLE;

import java.math.BigDecimal;
import org.cairn.command.decision.Decision;
import org.cairn.command.decision.Knowledge;
import org.cairn.command.decision.Slice;
import org.cairn.contracts.operations.ObservationRubric.Item;
import org.cairn.contracts.operations.ObservationRubricPublished;
import org.cairn.contracts.operations.PublishObservationRubric;

final class PublishObservationRubricDecision implements Slice<PublishObservationRubric> {

    private static final BigDecimal MOST = new BigDecimal(1000);

    @Override
    public Class<PublishObservationRubric> command() {
        return PublishObservationRubric.class;
    }

    @Override
    public Decision decide(PublishObservationRubric command, Knowledge known) {
        var act = command.act();
        var definition = command.definition();
        var items = definition.items();
        var each = items.stream().map(Item::item).distinct().count();
        var weighted =
                items.stream().map(Item::weight).allMatch(weight -> weight.signum() > 0 && weight.compareTo(MOST) <= 0);
        if (items.isEmpty() || items.size() > 200 || each < items.size() || !weighted) {
            return reject(OBSERVATION_RUBRIC_IMPLAUSIBLE);
        }
        var id = command.rubric();
        var already = known.of(ObservationRubrics.BOUNDARY, id.rubric()).get(id.version());
        if (already != null) {
            return already.equals(definition) ? NOTHING_NEW : reject(OBSERVATION_RUBRIC_ALREADY_PUBLISHED);
        }
        return accept(new ObservationRubricPublished(id.rubric(), id.version(), definition, act.effectiveOn()));
    }
}

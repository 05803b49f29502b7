package org.cairn.contracts.operations;

import java.math.BigDecimal;
import java.util.List;
import org.cairn.contracts.pathway.PathwayId;
import org.cairn.contracts.shared.Act;
import org.cairn.contracts.shared.Codes;
import org.cairn.contracts.shared.Command;
import org.cairn.contracts.shared.Decimals;
import org.jspecify.annotations.Nullable;

/// Asks that the sums of a survey be recorded. `instrument` is a code.
public record CloseAgencySurvey(
        OperationId operation,
        PathwayId pathway,
        @Nullable SectionCode section,
        String instrument,
        int invited,
        int answered,
        BigDecimal scaleMinimum,
        BigDecimal scaleMaximum,
        List<SurveyItem> items,
        Act act)
        implements Command {

    public CloseAgencySurvey {
        scaleMinimum = Decimals.plain(scaleMinimum);
        scaleMaximum = Decimals.plain(scaleMaximum);
        Codes.require("instrument", instrument);
        items = List.copyOf(items);
    }

    @Override
    public Object boundary() {
        return operation;
    }
}

package org.cairn.contracts.operations;

import java.math.BigDecimal;
import org.cairn.contracts.pathway.PathwayId;
import org.cairn.contracts.shared.Act;
import org.cairn.contracts.shared.Command;
import org.cairn.contracts.shared.Decimals;
import org.jspecify.annotations.Nullable;

/// Asks that money spent be recorded.
public record RecordCost(
        OperationId operation,
        CostCategory category,
        @Nullable PathwayId pathway,
        BigDecimal amount,
        String currency,
        int fiscalYear,
        Act act)
        implements Command {

    public RecordCost {
        amount = Decimals.plain(amount);
    }

    @Override
    public Object boundary() {
        return operation;
    }
}

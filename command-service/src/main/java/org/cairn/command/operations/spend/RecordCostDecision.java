package org.cairn.command.operations.spend;

import static org.cairn.command.decision.Decision.reject;
import static org.cairn.contracts.enrolment.EnrolmentReason.ACT_AHEAD_OF_TODAY;
import static org.cairn.contracts.operations.OperationsReason.COST_IMPLAUSIBLE;
import static org.cairn.contracts.operations.OperationsReason.CURRENCY_UNKNOWN;
import static org.cairn.contracts.operations.OperationsReason.FISCAL_YEAR_IMPLAUSIBLE;
import static org.cairn.contracts.operations.OperationsReason.SECTION_PATHWAY_UNKNOWN;

import java.math.BigDecimal;
import java.util.Currency;
import org.cairn.command.decision.Decision;
import org.cairn.command.decision.Knowledge;
import org.cairn.command.decision.Slice;
import org.cairn.command.operations.OperationRecord;
import org.cairn.command.operations.Sections;
import org.cairn.contracts.operations.CostRecorded;
import org.cairn.contracts.operations.RecordCost;

final class RecordCostDecision implements Slice<RecordCost> {

    private static final BigDecimal MOST = new BigDecimal("1000000000");

    @Override
    public Class<RecordCost> command() {
        return RecordCost.class;
    }

    @Override
    public Decision decide(RecordCost command, Knowledge known) {
        var act = command.act();
        if (act.isAhead()) return reject(ACT_AHEAD_OF_TODAY);
        var digits = fractionDigits(command.currency());
        if (digits < 0) return reject(CURRENCY_UNKNOWN);
        var amount = command.amount();
        if (amount.signum() <= 0 || amount.compareTo(MOST) > 0 || amount.scale() > digits)
            return reject(COST_IMPLAUSIBLE);
        var years = act.effectiveOn().getYear() - command.fiscalYear();
        if (years < -1 || years > 2)
            return reject(FISCAL_YEAR_IMPLAUSIBLE); // A year begins in one and ends in the next.
        var pathway = command.pathway();
        if (pathway != null && !Sections.isKnown(pathway, known)) return reject(SECTION_PATHWAY_UNKNOWN);
        return OperationRecord.decide(
                new CostRecorded(
                        command.operation(),
                        command.category(),
                        pathway,
                        amount,
                        command.currency(),
                        command.fiscalYear(),
                        act.effectiveOn()),
                known);
    }

    /// How many decimals the currency has; -1 where there is no such currency, or it is none to pay with.
    private static int fractionDigits(String code) {
        return Currency.getAvailableCurrencies().stream()
                .filter(currency -> currency.getCurrencyCode().equals(code))
                .mapToInt(Currency::getDefaultFractionDigits)
                .findFirst()
                .orElse(-1);
    }
}

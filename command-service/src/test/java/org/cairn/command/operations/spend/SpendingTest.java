package org.cairn.command.operations.spend;

import static org.cairn.command.CampusLife.*;
import static org.cairn.command.University.*;
import static org.cairn.contracts.enrolment.EnrolmentReason.ACT_AHEAD_OF_TODAY;
import static org.cairn.contracts.operations.OperationsReason.*;

import java.time.LocalDate;
import org.cairn.command.SliceFixture;
import org.cairn.contracts.operations.Activity;
import org.cairn.contracts.operations.CostCategory;
import org.cairn.contracts.operations.CostRecorded;
import org.cairn.contracts.operations.LogWorkload;
import org.cairn.contracts.operations.RecordCost;
import org.cairn.contracts.operations.WorkloadLogged;
import org.cairn.contracts.pathway.PathwayId;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class SpendingTest {

    private final SliceFixture work = SliceFixture.of(new LogWorkloadDecision());
    private final SliceFixture cost = SliceFixture.of(new RecordCostDecision());

    @Test
    void timeIsRecordedByWhatItWasSpentOn() {
        var logged = new WorkloadLogged(
                ONE, MIA_THE_ASSESSOR, Activity.ASSESSING, 45, WELDING.pathway(), NORTH.section(), MONDAY);
        work.given(opened()).when(minutes(45, WELDING.pathway(), MONDAY)).thenEvents(logged);
        work.given(opened(logged)).when(minutes(45, WELDING.pathway(), MONDAY)).thenNothingNew();
        work.given(opened(logged)).when(minutes(46, WELDING.pathway(), MONDAY)).thenRefused(OPERATION_ID_TAKEN);
    }

    @Test
    void timeIsOfOneDayAndForAProgrammeThatThereIs() {
        work.given(opened()).when(minutes(0, WELDING.pathway(), MONDAY)).thenRefused(MINUTES_IMPLAUSIBLE);
        work.given(opened()).when(minutes(1441, WELDING.pathway(), MONDAY)).thenRefused(MINUTES_IMPLAUSIBLE);
        work.given(opened()).when(minutes(45, null, MONDAY)).thenRefused(SECTION_WITHOUT_PATHWAY);
        work.given(opened()).when(minutes(45, NOWHERE.pathway(), MONDAY)).thenRefused(SECTION_PATHWAY_UNKNOWN);
        work.given(opened())
                .when(minutes(45, WELDING.pathway(), TODAY.plusDays(1)))
                .thenRefused(ACT_AHEAD_OF_TODAY);
    }

    @Test
    void moneyIsRecordedToTheCent() {
        cost.given(opened()).when(euros("99.90")).thenEvents(recorded());
        cost.given(opened(recorded())).when(euros("99.9")).thenNothingNew();
        cost.given(opened(recorded())).when(euros("99.91")).thenRefused(OPERATION_ID_TAKEN);
    }

    @Test
    void anAmountIsOneOfItsCurrency() {
        for (var wrong : new String[] {"0", "-1", "0.001", "1000000000.01"}) {
            cost.given(opened()).when(euros(wrong)).thenRefused(COST_IMPLAUSIBLE);
        }
        // The yen has no decimals.
        cost.given(opened()).when(spent("1.5", "JPY", 2026, MONDAY)).thenRefused(COST_IMPLAUSIBLE);
        for (var wrong : new String[] {"EURO", "eur", "ZZZ", "XAU"}) {
            cost.given(opened()).when(spent("1", wrong, 2026, MONDAY)).thenRefused(CURRENCY_UNKNOWN);
        }
    }

    @Test
    void aFiscalYearIsNearTheDay() {
        cost.given(opened()).when(spent("1", "EUR", 2023, MONDAY)).thenRefused(FISCAL_YEAR_IMPLAUSIBLE);
        cost.given(opened()).when(spent("1", "EUR", 2028, MONDAY)).thenRefused(FISCAL_YEAR_IMPLAUSIBLE);
        cost.given(opened()).when(spent("1", "EUR", 2026, TODAY.plusDays(1))).thenRefused(ACT_AHEAD_OF_TODAY);
        cost.given().when(euros("1")).thenRefused(SECTION_PATHWAY_UNKNOWN);
    }

    private static CostRecorded recorded() {
        return new CostRecorded(ONE, CostCategory.LICENCES, WELDING.pathway(), decimal("99.9"), "EUR", 2026, MONDAY);
    }

    private static RecordCost euros(String amount) {
        return spent(amount, "EUR", 2026, MONDAY);
    }

    private static RecordCost spent(String amount, String currency, int fiscalYear, LocalDate day) {
        return new RecordCost(
                ONE,
                CostCategory.LICENCES,
                WELDING.pathway(),
                decimal(amount),
                currency,
                fiscalYear,
                act(REGISTRAR, day));
    }

    private static LogWorkload minutes(int minutes, @Nullable PathwayId pathway, LocalDate day) {
        return new LogWorkload(
                ONE, MIA_THE_ASSESSOR, Activity.ASSESSING, minutes, pathway, NORTH.section(), act(REGISTRAR, day));
    }
}

package org.cairn.command;

import static org.cairn.command.Boardroom.*;
import static org.cairn.command.University.*;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.cairn.contracts.operations.Activity;
import org.cairn.contracts.operations.AgencySurveyClosed;
import org.cairn.contracts.operations.CostCategory;
import org.cairn.contracts.operations.CostRecorded;
import org.cairn.contracts.operations.Grouping;
import org.cairn.contracts.operations.ItemScore;
import org.cairn.contracts.operations.ObservationRubric;
import org.cairn.contracts.operations.ObservationRubricId;
import org.cairn.contracts.operations.ObservationRubricPublished;
import org.cairn.contracts.operations.ObservationRubricVersionId;
import org.cairn.contracts.operations.OperationId;
import org.cairn.contracts.operations.OperationRetracted;
import org.cairn.contracts.operations.PlatformChange;
import org.cairn.contracts.operations.PlatformChanged;
import org.cairn.contracts.operations.SectionCode;
import org.cairn.contracts.operations.SectionId;
import org.cairn.contracts.operations.SessionDelivered;
import org.cairn.contracts.operations.StaffAssigned;
import org.cairn.contracts.operations.StaffDeparted;
import org.cairn.contracts.operations.SurveyItem;
import org.cairn.contracts.operations.TrainingCompleted;
import org.cairn.contracts.operations.WalkthroughConducted;
import org.cairn.contracts.operations.WorkloadLogged;
import org.cairn.contracts.pathway.PathwayId;
import org.cairn.contracts.shared.DomainEvent;
import org.jspecify.annotations.Nullable;

/// Words for what happens around learning.
public final class CampusLife {

    public static final OperationId ONE = new OperationId(new UUID(15, 1));
    public static final OperationId TWO = new OperationId(new UUID(15, 2));
    public static final OperationId THREE = new OperationId(new UUID(15, 3));
    public static final SectionId NORTH = new SectionId(WELDING.pathway(), new SectionCode("north"));
    public static final SectionId SOUTH = new SectionId(WELDING.pathway(), new SectionCode("south"));
    public static final SectionId NOWHERE = new SectionId(new PathwayId("flying"), new SectionCode("north"));
    public static final ObservationRubricVersionId PRACTICE =
            new ObservationRubricVersionId(new ObservationRubricId("practice"), "1");
    public static final ObservationRubric PRACTICE_RUBRIC = new ObservationRubric(
            "Practice",
            List.of(
                    new ObservationRubric.Item(
                            "feedback", "Feedback", ObservationRubric.Dimension.QUALITY, decimal("2")),
                    new ObservationRubric.Item(
                            "choice", "Choice", ObservationRubric.Dimension.DIFFERENTIATION, decimal("0.5"))));

    /// Mia coaches in the north, half her time.
    public static StaffAssigned miaAssigned(LocalDate from) {
        return assigned(ONE, "0.5", from, null, null, NORTH);
    }

    public static StaffAssigned assigned(
            OperationId id,
            String fte,
            LocalDate from,
            @Nullable LocalDate until,
            @Nullable OperationId replaces,
            SectionId... sections) {
        return new StaffAssigned(id, MIA_THE_ASSESSOR, "coach", decimal(fte), List.of(sections), until, replaces, from);
    }

    public static StaffDeparted miaDeparted(LocalDate day) {
        return new StaffDeparted(
                TWO,
                MIA_THE_ASSESSOR,
                "retired",
                decimal("0.5"),
                List.of(ONE),
                List.of(NORTH),
                List.of(MIA_MAY_ASSESS),
                day);
    }

    public static ObservationRubricPublished rubricOfPractice() {
        return new ObservationRubricPublished(PRACTICE.rubric(), "1", PRACTICE_RUBRIC, START);
    }

    public static OperationRetracted retracted(OperationId id, LocalDate day) {
        return new OperationRetracted(id, "mistake", null, day);
    }

    public static SessionDelivered session(OperationId id, int minutes) {
        return new SessionDelivered(id, NORTH, Grouping.WHOLE, minutes, true, MONDAY);
    }

    public static BigDecimal decimal(String number) {
        return new BigDecimal(number);
    }

    /// One of each, in an order in which they could have happened.
    public static List<DomainEvent> all() {
        return List.of(
                miaAssigned(MONDAY),
                miaDeparted(FRIDAY),
                new TrainingCompleted(id(4), MIA_THE_ASSESSOR, "marking-1", null, MONDAY),
                new PlatformChanged(id(5), "portfolio", PlatformChange.UPGRADE, true, List.of(), MONDAY),
                session(id(6), 90),
                rubricOfPractice(),
                new WalkthroughConducted(
                        id(7),
                        NORTH,
                        NOA_THE_ASSESSOR,
                        PRACTICE,
                        List.of(new ItemScore("feedback", 3)),
                        List.of("choice"),
                        MONDAY),
                new AgencySurveyClosed(
                        id(8),
                        WELDING.pathway(),
                        null,
                        "agency-2",
                        20,
                        10,
                        decimal("1"),
                        decimal("5"),
                        List.of(new SurveyItem("voice", decimal("3.5"), decimal("0.9"))),
                        MONDAY),
                new WorkloadLogged(id(9), MIA_THE_ASSESSOR, Activity.ASSESSING, 45, null, null, MONDAY),
                new CostRecorded(id(10), CostCategory.LICENCES, null, decimal("99.9"), "EUR", 2026, MONDAY),
                retracted(id(10), MONDAY));
    }

    public static OperationId id(int number) {
        return new OperationId(new UUID(15, number));
    }

    private CampusLife() {}
}

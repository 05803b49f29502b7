package org.cairn.command.operations;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.cairn.command.decision.Boundary;
import org.cairn.command.decision.Knowledge;
import org.cairn.contracts.operations.OperationEvent;
import org.cairn.contracts.operations.StaffAssigned;
import org.cairn.contracts.operations.StaffDeparted;
import org.cairn.contracts.shared.DomainEvent;
import org.cairn.contracts.shared.PersonId;
import org.cairn.contracts.shared.Tags;

/// Where someone works, and when they left.
public record Employment(List<StaffAssigned> assignments, List<StaffDeparted> departures) {

    public static final Boundary<PersonId, Employment> BOUNDARY = Boundary.of(
            Tags.PERSON,
            new Employment(List.of(), List.of()),
            Employment::with,
            StaffAssigned.class,
            StaffDeparted.class);

    Employment with(DomainEvent event) {
        return switch (event) {
            case StaffAssigned e -> new Employment(and(assignments, e), departures);
            case StaffDeparted e -> new Employment(assignments, and(departures, e));
            default -> this;
        };
    }

    private static <E> List<E> and(List<E> list, E element) {
        return Stream.concat(list.stream(), Stream.of(element)).toList();
    }

    /// The assignments that are open on that day.
    public List<StaffAssigned> on(LocalDate day, Knowledge known) {
        return assignments.stream()
                .filter(each -> !each.effectiveOn().isAfter(day))
                .filter(each -> each.until() == null || !each.until().isBefore(day))
                .filter(each -> OperationRecord.counts(each.operation(), known))
                .filter(each -> !isEnded(each, day, known))
                .toList();
    }

    private boolean isEnded(StaffAssigned assignment, LocalDate day, Knowledge known) {
        return followers(assignment, known).anyMatch(each -> !each.effectiveOn().isAfter(day));
    }

    /// What put an end to an assignment, and still counts: another in its place, or a departure.
    public Stream<OperationEvent> followers(StaffAssigned assignment, Knowledge known) {
        return Stream.<OperationEvent>concat(
                        assignments.stream()
                                .filter(each -> assignment.operation().equals(each.replaces())),
                        departures.stream().filter(each -> each.assignments().contains(assignment.operation())))
                .filter(each -> OperationRecord.counts(each.operation(), known));
    }
}

package org.cairn.command.operations;

import static org.cairn.contracts.operations.OperationsReason.OPERATION_ID_TAKEN;

import org.cairn.command.decision.Boundary;
import org.cairn.command.decision.Decision;
import org.cairn.command.decision.Knowledge;
import org.cairn.contracts.operations.OperationEvent;
import org.cairn.contracts.operations.OperationId;
import org.cairn.contracts.operations.OperationRetracted;
import org.cairn.contracts.shared.DomainEvent;
import org.cairn.contracts.shared.Tags;
import org.jspecify.annotations.Nullable;

/// What is recorded under one id.
///
/// @param event     null if nothing is
/// @param retracted null if it still counts
public record OperationRecord(
        @Nullable OperationEvent event, @Nullable OperationRetracted retracted) {

    public static final Boundary<OperationId, OperationRecord> BOUNDARY =
            Boundary.of(Tags.OPERATION, new OperationRecord(null, null), OperationRecord::with, OperationEvent.class);

    OperationRecord with(DomainEvent happened) {
        return switch (happened) {
            case OperationRetracted e -> new OperationRecord(event, e);
            case OperationEvent e -> new OperationRecord(e, retracted);
            default -> this;
        };
    }

    /// Records what is new under its id; the same again is nothing new.
    public static Decision decide(OperationEvent event, Knowledge known) {
        var already = known.of(BOUNDARY, event.operation()).event();
        if (event.equals(already)) return Decision.NOTHING_NEW;
        return already == null ? Decision.accept(event) : Decision.reject(OPERATION_ID_TAKEN);
    }

    static boolean counts(OperationId id, Knowledge known) {
        return known.of(BOUNDARY, id).retracted() == null;
    }
}

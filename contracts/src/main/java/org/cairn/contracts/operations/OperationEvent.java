package org.cairn.contracts.operations;

import org.cairn.contracts.shared.DomainEvent;

/// What happens in the running of programmes. It says nothing about any learner.
public sealed interface OperationEvent extends DomainEvent
        permits StaffAssigned,
                StaffDeparted,
                TrainingCompleted,
                PlatformChanged,
                SessionDelivered,
                WalkthroughConducted,
                AgencySurveyClosed,
                WorkloadLogged,
                CostRecorded,
                OperationRetracted {

    OperationId operation();
}

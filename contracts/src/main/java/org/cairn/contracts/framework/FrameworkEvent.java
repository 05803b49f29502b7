package org.cairn.contracts.framework;

import org.cairn.contracts.shared.DomainEvent;

/// What can happen to frameworks, scales, rubrics and policies.
public sealed interface FrameworkEvent extends DomainEvent
        permits FrameworkVersionPublished,
                FrameworkVersionDeprecated,
                CrosswalkRatified,
                MasteryScalePublished,
                RubricVersionPublished,
                CalculationPolicyPublished {}

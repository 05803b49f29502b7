package org.cairn.contracts.pathway;

import org.cairn.contracts.shared.Score;

/// What was agreed of one indicator.
///
/// @param target    in the indicator's own unit
/// @param tolerance the distance from the target, or the change, that is still nothing; more than 0
/// @param weight    in sums over indicators; 0 for one that is only shown
/// @param minN      with fewer observations it has no status; at least 1
public record IndicatorTarget(Indicator indicator, Score target, Score tolerance, Score weight, int minN) {}

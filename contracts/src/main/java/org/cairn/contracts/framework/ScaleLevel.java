package org.cairn.contracts.framework;

import org.cairn.contracts.shared.Score;

/// One level of a scale.
///
/// @param code    for example `pass`
/// @param from    the lowest score that has this level
/// @param mastery whether this level shows mastery
public record ScaleLevel(String code, String title, Score from, boolean mastery) {}

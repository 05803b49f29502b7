package org.cairn.contracts.framework;

import java.util.List;
import org.cairn.contracts.shared.Score;
import org.cairn.contracts.shared.Texts;

/// A scale on which evidence is judged, cut into levels.
///
/// @param levels from lowest to highest; the first begins at `minimum`
public record MasteryScale(String title, Score minimum, Score maximum, List<ScaleLevel> levels) {

    public MasteryScale {
        Texts.require("title", title, Texts.TITLE);
        levels = List.copyOf(levels);
    }

    public boolean contains(Score score) {
        return score.atLeast(minimum) && maximum.atLeast(score);
    }

    /// The highest level that the score reaches.
    ///
    /// @throws IllegalArgumentException if the score is not on the scale
    public ScaleLevel levelOf(Score score) {
        if (!contains(score)) throw new IllegalArgumentException(score + " is not on the scale '" + title + "'");
        return levels.reversed().stream()
                .filter(level -> score.atLeast(level.from()))
                .findFirst()
                .orElseThrow();
    }

    /// The lowest level that shows mastery: what prior learning grants when no score came with it.
    public ScaleLevel masteryLevel() {
        return levels.stream().filter(ScaleLevel::mastery).findFirst().orElseThrow();
    }
}

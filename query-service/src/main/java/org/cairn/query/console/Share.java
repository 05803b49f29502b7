package org.cairn.query.console;

import java.util.Locale;
import org.cairn.contracts.suppression.Suppression;

/// A part of a whole, as pages show it.
///
/// @param rounded whether both are told to the nearest ten: there is no share of so few that they are not told
public record Share(long part, long whole, boolean rounded) {

    public Share(long part, long whole) {
        this(part, whole, false);
    }

    /// Of learners, for those who have no right to see them: both numbers as [Say#about] tells them, and the share is
    /// theirs.
    public static Share about(long part, long whole) {
        return new Share(Suppression.rounded(part), Suppression.rounded(whole), true);
    }

    /// For example `47.2 %`; a dash where there is nothing to have a share of.
    public String percent() {
        if (rounded && (Suppression.isSmall(part) || Suppression.isSmall(whole))) return "–";
        return whole == 0 ? "–" : String.format(Locale.ROOT, "%.1f %%", 100.0 * part / whole);
    }

    /// The same as the length of a bar, never beyond the whole.
    public String width() {
        return whole == 0 ? "0" : String.format(Locale.ROOT, "%.2f%%", Math.min(100.0, 100.0 * part / whole));
    }
}

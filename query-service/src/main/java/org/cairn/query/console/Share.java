package org.cairn.query.console;

import java.util.Locale;

/// A part of a whole, as pages show it.
public record Share(long part, long whole) {

    /// For example `47.2 %`; a dash where there is nothing to have a share of.
    public String percent() {
        return whole == 0 ? "–" : String.format(Locale.ROOT, "%.1f %%", 100.0 * part / whole);
    }

    /// The same as the length of a bar, never beyond the whole.
    public String width() {
        return whole == 0 ? "0" : String.format(Locale.ROOT, "%.2f%%", Math.min(100.0, 100.0 * part / whole));
    }
}

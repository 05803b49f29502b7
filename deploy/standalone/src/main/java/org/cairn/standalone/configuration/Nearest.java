package org.cairn.standalone.configuration;

import java.util.Comparator;
import java.util.function.Function;

/// Guesses what was meant by a key that there is not.
final class Nearest {
    private static final int FURTHEST = 4;

    static String hint(String key) {
        return hint(key, Setting::key);
    }

    static String variableHint(String variable) {
        return hint(variable, Setting::variable);
    }

    private static String hint(String said, Function<Setting, String> name) {
        return Catalogue.ALL.stream()
                .map(name)
                .min(Comparator.comparingInt(each -> distance(said, each)))
                .filter(nearest -> distance(said, nearest) <= FURTHEST)
                .map(nearest -> "; is " + nearest + " meant?")
                .orElse("");
    }

    /// Levenshtein's: how many characters have to be put in, left out or changed.
    private static int distance(String a, String b) {
        var above = new int[b.length() + 1];
        for (var j = 0; j <= b.length(); j++) above[j] = j;
        for (var i = 1; i <= a.length(); i++) {
            var row = new int[b.length() + 1];
            row[0] = i;
            for (var j = 1; j <= b.length(); j++) {
                var changed = above[j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                row[j] = Math.min(changed, 1 + Math.min(above[j], row[j - 1]));
            }
            above = row;
        }
        return above[b.length()];
    }

    private Nearest() {}
}

package org.cairn.query.exports;

/// Keeps spreadsheets from running text as a formula (OWASP, "CSV injection").
///
/// Text that begins with `=`, `+`, `-`, `@`, a tab, a carriage return, a line feed, or the full-width forms of these
/// signs, gets an
/// apostrophe in front; so does text in which only apostrophes stand before such a sign. Taking one apostrophe away
/// where such a sign follows therefore gives back exactly what was there. Numbers are numbers and need no guard.
final class Formulas {
    private static final String DANGEROUS = "=+-@\t\r\n\uFF1D\uFF0B\uFF0D\uFF20";

    static String guarded(String text) {
        return isDangerous(text) ? "'" + text : text;
    }

    private static boolean isDangerous(String text) {
        var first = 0;
        while (first < text.length() && text.charAt(first) == '\'') first++;
        return first < text.length() && DANGEROUS.indexOf(text.charAt(first)) >= 0;
    }

    private Formulas() {}
}

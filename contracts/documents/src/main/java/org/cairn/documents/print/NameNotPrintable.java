package org.cairn.documents.print;

import java.util.Set;

/// A document would not say whose it is: the name is in letters that it cannot show, and that nobody has
/// transliterated.
public final class NameNotPrintable extends RuntimeException {
    NameNotPrintable(Set<String> scripts) {
        super("The name has letters that a PDF cannot show, nor their transliteration: " + String.join(", ", scripts));
    }
}

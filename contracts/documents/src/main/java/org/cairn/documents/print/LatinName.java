package org.cairn.documents.print;

import com.ibm.icu.text.Transliterator;
import org.jspecify.annotations.Nullable;

/// A name in Latin letters, by the rules of the Unicode Common Locale Data Repository: for paper that cannot show it as
/// its bearer writes it.
final class LatinName {
    private static final class Rules {
        private static final Transliterator SCHOLARLY = Transliterator.getInstance("Any-Latin; NFC; Title");
        /// For what needs marks that no font has.
        private static final Transliterator PLAIN = Transliterator.getInstance("Any-Latin; Latin-ASCII; Title");
    }

    /// @return null if the name can be printed as it is
    /// @throws NameNotPrintable if it cannot be printed in Latin letters either
    static @Nullable String ofUnprintable(String name) {
        if (Letters.of(name).scripts().isEmpty()) return null;
        var scholarly = Rules.SCHOLARLY.transliterate(name);
        if (Letters.of(scholarly).scripts().isEmpty()) return scholarly;
        var plain = Rules.PLAIN.transliterate(name);
        var missing = Letters.of(plain).scripts();
        if (!missing.isEmpty()) throw new NameNotPrintable(missing);
        return plain;
    }

    private LatinName() {}
}

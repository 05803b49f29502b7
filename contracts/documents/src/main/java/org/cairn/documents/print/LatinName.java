package org.cairn.documents.print;

import com.ibm.icu.text.Transliterator;
import org.jspecify.annotations.Nullable;

/// A name in Latin letters, by the rules of the Unicode Common Locale Data Repository: for paper that cannot show it as
/// its bearer writes it.
final class LatinName {
    private static final class Rules {
        private static final Transliterator SCHOLARLY = Transliterator.getInstance("Any-Latin; NFC; Title");
        /// For what needs marks that no font has, and for letters that are variants of others.
        private static final Transliterator PLAIN = Transliterator.getInstance("NFKC; Any-Latin; Latin-ASCII; Title");
    }

    /// @return null if the name can be printed as it is, but for signs that are no letters
    /// @throws NameNotPrintable if it cannot be printed in Latin letters either
    static @Nullable String ofUnprintable(String name) {
        if (tells(name)) return null;
        var scholarly = Rules.SCHOLARLY.transliterate(name);
        if (tells(scholarly)) return scholarly;
        var plain = Rules.PLAIN.transliterate(name);
        if (tells(plain)) return plain;
        throw new NameNotPrintable(Letters.of(plain).scripts());
    }

    /// Whether all its letters can be printed, so that it says whose it is though a picture is only mentioned.
    private static boolean tells(String name) {
        var printable = Letters.of(name);
        return printable.scripts().isEmpty() || printable.hasLetter() && !printable.missesLetter();
    }

    private LatinName() {}
}

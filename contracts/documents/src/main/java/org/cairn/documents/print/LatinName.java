package org.cairn.documents.print;

import com.ibm.icu.text.Transliterator;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// A name in Latin letters, by the rules of the Unicode Common Locale Data Repository: for paper that cannot show it as
/// its bearer writes it.
final class LatinName {
    private static final class Rules {
        private static final Transliterator SCHOLARLY = Transliterator.getInstance("Any-Latin; NFC; Title");
        /// For what needs marks that no font has.
        private static final Transliterator PLAIN = Transliterator.getInstance("Any-Latin; Latin-ASCII; Title");
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

    /// Whether it says whose it is where signs without a glyph, such as pictures, are only mentioned.
    private static boolean tells(String name) {
        var missing = Letters.of(name).scripts();
        return missing.isEmpty()
                || missing.equals(Set.of(Letters.SIGN)) && name.codePoints().anyMatch(Character::isLetter);
    }

    private LatinName() {}
}

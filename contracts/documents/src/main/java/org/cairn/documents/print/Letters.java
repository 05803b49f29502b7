package org.cairn.documents.print;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UProperty;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.Character.UnicodeScript;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.pdfbox.io.RandomAccessReadBuffer;

/// Which letters a PDF can show as they are written: those that some font has, of scripts whose letters stand beside
/// each other, in whatever direction, and keep their shape or have it by their neighbours as Unicode's presentation
/// forms know it (Arabic). Of any other the script is named in its place, since letters in the wrong order or shape say
/// something else, or nothing.
final class Letters {

    /// @param text         with what cannot be printed named in brackets, for example `[Arabic]`
    /// @param scripts      the names of what was left out; empty if nothing was
    /// @param hasLetter    whether any letter can be printed
    /// @param missesLetter whether any letter cannot: signs and pictures are none
    record Printable(String text, Set<String> scripts, boolean hasLetter, boolean missesLetter) {}

    /// @param name     by which the style sheet asks for it
    /// @param resource of the class path
    record Face(String name, String resource) {

        InputStream open() {
            return Objects.requireNonNull(Letters.class.getResourceAsStream(resource), resource);
        }
    }

    private static final String OURS = "/org/cairn/documents/print/fonts/";

    /// In the order in which a letter is looked for. All are under the Apache licence or the SIL Open Font License.
    static final List<Face> FACES = List.of(
            new Face("Roboto", "/com/formdev/flatlaf/fonts/roboto/Roboto-Regular.ttf"),
            new Face("Liberation Sans", "/org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf"),
            new Face("Noto Sans Armenian", OURS + "NotoSansArmenian-Regular.ttf"),
            new Face("Noto Sans Georgian", OURS + "NotoSansGeorgian-Regular.ttf"),
            new Face("Noto Sans Hebrew", OURS + "NotoSansHebrew-Regular.ttf"),
            new Face("Noto Sans Arabic", OURS + "NotoSansArabic-Regular.ttf"),
            new Face("Droid Sans Fallback", OURS + "DroidSansFallbackFull.ttf"),
            new Face("Nanum Gothic", OURS + "NanumGothic.ttf"));

    private static final Set<UnicodeScript> PLAIN = EnumSet.of(
            UnicodeScript.LATIN,
            UnicodeScript.GREEK,
            UnicodeScript.CYRILLIC,
            UnicodeScript.ARMENIAN,
            UnicodeScript.GEORGIAN,
            UnicodeScript.HEBREW,
            UnicodeScript.ARABIC,
            UnicodeScript.HANGUL,
            UnicodeScript.HAN,
            UnicodeScript.HIRAGANA,
            UnicodeScript.KATAKANA,
            UnicodeScript.COMMON,
            UnicodeScript.INHERITED);

    private static final class Known {
        private static final List<CmapLookup> GLYPHS = read();

        private static List<CmapLookup> read() {
            var all = new ArrayList<CmapLookup>();
            for (var face : FACES) {
                try (var in = face.open();
                        var font = new TTFParser().parse(new RandomAccessReadBuffer(in))) {
                    all.add(font.getUnicodeCmapLookup());
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            }
            return List.copyOf(all);
        }
    }

    /// Composed first, as a letter and its accent are one glyph in the fonts.
    static Printable of(String text) {
        var composed = Normalizer.normalize(text, Normalizer.Form.NFC);
        var out = new StringBuilder();
        var scripts = new TreeSet<String>();
        var last = "";
        var hasLetter = false;
        var missesLetter = false;
        for (var i = 0; i < composed.length(); ) {
            var letter = composed.codePointAt(i);
            i += Character.charCount(letter);
            // Which of its pictures a letter is to have. Fonts know none, and it is no letter itself.
            if (UCharacter.hasBinaryProperty(letter, UProperty.VARIATION_SELECTOR)) continue;
            var missing = missing(letter);
            if (missing.isEmpty()) out.appendCodePoint(letter);
            else if (!missing.equals(last)) out.append('[').append(missing).append(']');
            if (!missing.isEmpty()) scripts.add(missing);
            last = missing;
            if (!Character.isLetter(letter)) continue;
            if (missing.isEmpty()) hasLetter = true;
            else missesLetter = true;
        }
        return new Printable(out.toString(), scripts, hasLetter, missesLetter);
    }

    /// The script's name; empty for what can be printed.
    private static String missing(int letter) {
        if (letter < 0x80) return "";
        var script = UnicodeScript.of(letter);
        var common = script == UnicodeScript.COMMON || script == UnicodeScript.INHERITED;
        if (PLAIN.contains(script) && isThere(letter) && (script != UnicodeScript.ARABIC || Shapes.areThere(letter))) {
            return "";
        }
        return common ? "symbol" : titled(script);
    }

    static boolean isThere(int letter) {
        return Known.GLYPHS.stream().anyMatch(glyphs -> glyphs.getGlyphId(letter) != 0);
    }

    private static String titled(UnicodeScript script) {
        var name = script.name().replace('_', ' ');
        return name.charAt(0) + name.substring(1).toLowerCase(Locale.ROOT);
    }

    private Letters() {}
}

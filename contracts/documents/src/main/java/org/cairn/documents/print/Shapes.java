package org.cairn.documents.print;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UCharacter.DecompositionType;
import com.ibm.icu.lang.UCharacter.JoiningType;
import com.ibm.icu.lang.UProperty;
import com.ibm.icu.text.Normalizer2;
import java.util.HashMap;
import java.util.Map;

/// Arabic letters have their shape by their neighbours. Unicode has these shapes as presentation forms, for Arabic,
/// Persian, Urdu and others, though not for all languages that are written in Arabic letters.
final class Shapes {
    private static final int LAM = 0x644;

    /// @param letters one, or lam and alef, which are one shape
    /// @param type    of [DecompositionType]: isolated, final, initial or medial
    private record Form(String letters, int type) {}

    /// Those that some font has.
    private static final Map<Form, Integer> FORMS = forms();

    private static Map<Form, Integer> forms() {
        var forms = new HashMap<Form, Integer>();
        var plain = Normalizer2.getNFKDInstance();
        for (var each = 0xFB50; each <= 0xFEFC; each++) {
            var type = UCharacter.getIntPropertyValue(each, UProperty.DECOMPOSITION_TYPE);
            var letters = Normalizer2.getNFCInstance().normalize(plain.normalize(Character.toString(each)));
            var isOne = letters.codePointCount(0, letters.length()) == 1;
            var isPair = letters.length() == 2 && letters.charAt(0) == LAM && each >= 0xFEF5;
            if ((isOne || isPair) && Letters.isThere(each)) {
                forms.putIfAbsent(new Form(letters, type), each);
            }
        }
        return Map.copyOf(forms);
    }

    /// Each letter in its shape, still in the order in which it is read.
    static String of(String text) {
        var letters = text.codePoints().toArray();
        var out = new StringBuilder();
        for (var i = 0; i < letters.length; i++) {
            var isAfter = joins(before(letters, i)) && isJoined(letters[i]);
            var isBefore = joins(letters[i]) && isJoined(after(letters, i));
            var pair = i + 1 < letters.length && letters[i] == LAM
                    ? FORMS.get(new Form(
                            new String(letters, i, 2), isAfter ? DecompositionType.FINAL : DecompositionType.ISOLATED))
                    : null;
            if (pair != null) {
                out.appendCodePoint(pair);
                i++;
            } else {
                out.appendCodePoint(FORMS.getOrDefault(
                        new Form(Character.toString(letters[i]), type(isAfter, isBefore)), letters[i]));
            }
        }
        return out.toString();
    }

    /// Whether the fonts have each shape that the letter takes.
    static boolean areThere(int letter) {
        if (joining(letter) == JoiningType.JOIN_CAUSING || !isJoined(letter)) return true;
        return isThere(letter, DecompositionType.FINAL)
                && (!joins(letter)
                        || isThere(letter, DecompositionType.INITIAL) && isThere(letter, DecompositionType.MEDIAL));
    }

    private static boolean isThere(int letter, int type) {
        return FORMS.containsKey(new Form(Character.toString(letter), type));
    }

    private static int type(boolean isAfter, boolean isBefore) {
        if (isAfter) return isBefore ? DecompositionType.MEDIAL : DecompositionType.FINAL;
        return isBefore ? DecompositionType.INITIAL : DecompositionType.ISOLATED;
    }

    private static int before(int[] letters, int i) {
        do i--;
        while (i >= 0 && joining(letters[i]) == JoiningType.TRANSPARENT);
        return i < 0 ? ' ' : letters[i];
    }

    private static int after(int[] letters, int i) {
        do i++;
        while (i < letters.length && joining(letters[i]) == JoiningType.TRANSPARENT);
        return i == letters.length ? ' ' : letters[i];
    }

    /// Whether it joins what comes after it.
    private static boolean joins(int letter) {
        var joining = joining(letter);
        return joining == JoiningType.DUAL_JOINING || joining == JoiningType.JOIN_CAUSING;
    }

    /// Whether it joins what comes before it.
    private static boolean isJoined(int letter) {
        return joins(letter) || joining(letter) == JoiningType.RIGHT_JOINING;
    }

    private static int joining(int letter) {
        return UCharacter.getIntPropertyValue(letter, UProperty.JOINING_TYPE);
    }

    private Shapes() {}
}

package org.cairn.benchmarks;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The events of another university that lived through the same: every id is another one, and so is the code of every
/// pathway, and with it those of its competencies and sections. What belongs to no pathway is shared.
///
/// @param number   of the copy, from 1
/// @param pathways codes that are replaced, all in capital letters
record Twins(int number, List<String> pathways) {
    private static final int UUID_LENGTH = 36;
    /// Multiplied by odd numbers, so that no two copies have the same mask.
    private static final long HIGH = 0x9e37_79b9_7f4a_7c15L;
    private static final long LOW = 0xc2b2_ae3d_27d4_eb4fL;
    /// Without the digits that say what kind of id it is.
    private static final long HIGH_FREE = 0xffff_ffff_ffff_0fffL;
    private static final long LOW_FREE = 0x3fff_ffff_ffff_ffffL;

    UUID id(UUID original) {
        return new UUID(
                original.getMostSignificantBits() ^ HIGH * number & HIGH_FREE,
                original.getLeastSignificantBits() ^ LOW * number & LOW_FREE);
    }

    String pathway(String original) {
        return original + number;
    }

    /// Payloads and tags.
    String text(String original) {
        var text = new StringBuilder(original.length() + 64);
        var at = 0;
        while (at < original.length()) {
            if (startsId(original, at)) {
                text.append(id(UUID.fromString(original.substring(at, at + UUID_LENGTH))));
                at += UUID_LENGTH;
                continue;
            }
            var code = codeAt(original, at);
            if (code != null) {
                text.append(pathway(code));
                at += code.length();
            } else {
                text.append(original.charAt(at++));
            }
        }
        return text.toString();
    }

    byte[] bytes(String original) {
        return text(original).getBytes(StandardCharsets.UTF_8);
    }

    private static boolean startsId(String text, int at) {
        if (at + UUID_LENGTH > text.length() || text.charAt(at + 8) != '-') return false;
        if (at > 0 && isHex(text.charAt(at - 1))) return false;
        for (var i = 0; i < UUID_LENGTH; i++) {
            var wanted = i == 8 || i == 13 || i == 18 || i == 23;
            if (wanted ? text.charAt(at + i) != '-' : !isHex(text.charAt(at + i))) return false;
        }
        return at + UUID_LENGTH == text.length() || !isHex(text.charAt(at + UUID_LENGTH));
    }

    private static boolean isHex(char digit) {
        return digit >= '0' && digit <= '9' || digit >= 'a' && digit <= 'f';
    }

    /// A whole word, for instance in `"NUR"`, `NUR-01` or `section=NUR/S01`.
    private @Nullable String codeAt(String text, int at) {
        if (at > 0 && Character.isLetterOrDigit(text.charAt(at - 1))) return null;
        for (var code : pathways) {
            if (!text.startsWith(code, at)) continue;
            var end = at + code.length();
            if (end == text.length() || !Character.isLetterOrDigit(text.charAt(end))) return code;
        }
        return null;
    }
}

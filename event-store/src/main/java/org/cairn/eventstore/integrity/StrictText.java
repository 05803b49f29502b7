package org.cairn.eventstore.integrity;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;

/// Text of which there is one way to write it: what is read and written again gives the same bytes.
final class StrictText {
    private StrictText() {}

    /// @throws MalformedException if another base64 than RFC 4648's, with padding and no spare bits
    static byte[] base64(String text) {
        try {
            byte[] bytes = Base64.getDecoder().decode(text);
            if (Base64.getEncoder().encodeToString(bytes).equals(text)) {
                return bytes;
            }
        } catch (IllegalArgumentException _) {
            // said below
        }
        throw new MalformedException("'%s' is not base64".formatted(shortened(text)));
    }

    /// @throws MalformedException if there are signs, leading zeros, or more than 63 bits
    static long decimal(String text) {
        try {
            long number = Long.parseLong(text);
            if (number >= 0 && Long.toString(number).equals(text)) {
                return number;
            }
        } catch (NumberFormatException _) {
            // said below
        }
        throw new MalformedException("'%s' is not a decimal number".formatted(shortened(text)));
    }

    /// @throws MalformedException if it is not UTF-8
    static String utf8(byte[] bytes) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException _) {
            throw new MalformedException("it is not UTF-8 text");
        }
    }

    private static String shortened(String text) {
        return text.length() <= 40 ? text : text.substring(0, 40) + "…";
    }
}

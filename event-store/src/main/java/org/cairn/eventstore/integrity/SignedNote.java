package org.cairn.eventstore.integrity;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.Collection;
import java.util.List;

/// Text signed by one key or more, as C2SP signed-note writes it: the text, an empty line, a line per signature.
///
/// @param text       what is signed, with its last newline
/// @param signatures one or more
record SignedNote(String text, List<Line> signatures) {
    private static final int MOST_SIGNATURES = 100;
    private static final String DASH = "\u2014 ";

    /// A signature of any kind. Who checks a note passes over those whose key he does not know.
    record Line(String name, int keyId, byte[] signature) {
        private static Line parse(String line) {
            String[] parts =
                    line.startsWith(DASH) ? line.substring(DASH.length()).split(" ", -1) : new String[0];
            if (parts.length != 2) {
                throw new MalformedException("a signature is written '— NAME BASE64', and this line is not");
            }
            byte[] bytes = StrictText.base64(parts[1]);
            if (bytes.length < 5) {
                throw new MalformedException("a signature of %s is too short".formatted(parts[0]));
            }
            return new Line(
                    KeyName.checked(parts[0]),
                    ByteBuffer.wrap(bytes).getInt(),
                    Arrays.copyOfRange(bytes, Integer.BYTES, bytes.length));
        }

        @Override
        public String toString() {
            byte[] bytes = ByteBuffer.allocate(Integer.BYTES + signature.length)
                    .putInt(keyId)
                    .put(signature)
                    .array();
            return DASH + name + " " + Base64.getEncoder().encodeToString(bytes) + "\n";
        }
    }

    static SignedNote of(String text, Line signature) {
        return new SignedNote(text, List.of(signature));
    }

    /// @throws MalformedException if it is no signed note
    static SignedNote parse(String note) {
        if (note.chars().anyMatch(c -> c < ' ' && c != '\n')) {
            throw new MalformedException("a signed note holds no control characters, and this does");
        }
        int split = note.lastIndexOf("\n\n");
        if (split < 0 || !note.endsWith("\n") || split + 2 >= note.length()) {
            throw new MalformedException("a signed note ends with an empty line and signatures, and this does not");
        }
        var lines = new ArrayList<Line>();
        for (String line : note.substring(split + 2, note.length() - 1).split("\n", -1)) {
            lines.add(Line.parse(line));
        }
        if (lines.size() > MOST_SIGNATURES) {
            throw new MalformedException("the note has more than %d signatures".formatted(MOST_SIGNATURES));
        }
        return new SignedNote(note.substring(0, split + 1), List.copyOf(lines));
    }

    /// Those of the keys by which it is signed. Signatures by other keys are passed over.
    ///
    /// @throws NotIntactException if a signature names one of the keys and is not by it
    List<VerifierKey> signers(Collection<VerifierKey> keys) {
        var signers = new ArrayList<VerifierKey>();
        for (var line : signatures) {
            for (var key : keys) {
                if (key.name().equals(line.name()) && key.id() == line.keyId()) {
                    if (!key.verifies(text, line.signature())) {
                        throw new NotIntactException("the signature of %s does not fit the text".formatted(key.name()));
                    }
                    signers.add(key);
                }
            }
        }
        return signers;
    }

    @Override
    public String toString() {
        var note = new StringBuilder(text).append('\n');
        signatures.forEach(note::append);
        return note.toString();
    }
}

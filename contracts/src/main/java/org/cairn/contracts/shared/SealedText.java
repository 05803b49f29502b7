package org.cairn.contracts.shared;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.regex.Pattern;

/// Free text of the record that only the key of one learner opens. Once the key is destroyed, nobody reads it.
///
/// @param value base64url without padding; what is in it is known to whoever seals and opens
public record SealedText(@JsonValue String value) {

    /// Of plain text, in characters, before it is sealed.
    public static final int LONGEST = 10_000;

    private static final Pattern FORM = Pattern.compile("[A-Za-z0-9_-]{1,60000}");

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public SealedText {
        if (!FORM.matcher(value).matches()) throw new IllegalArgumentException("not a sealed text");
    }

    /// Says nothing, so that no log shows what an event seals.
    @Override
    public String toString() {
        return "sealed";
    }
}

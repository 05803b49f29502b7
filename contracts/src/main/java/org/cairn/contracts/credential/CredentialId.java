package org.cairn.contracts.credential;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.regex.Pattern;

/// Names one issued credential, and is all that its address holds: 128 random bits, so that nobody can go through them.
///
/// @param value 32 hexadecimal digits in lower case
public record CredentialId(@JsonValue String value) {

    private static final Pattern FORM = Pattern.compile("[0-9a-f]{32}");

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public CredentialId {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("a credential's id is 32 hexadecimal digits in lower case");
        }
    }

    /// Where anybody who was given the id sees whether it is valid. Printed on paper, so it never changes.
    public String verification() {
        return "/api/v1/verify/" + value;
    }

    /// The bare value, because event tags and topic keys are made from this string.
    @Override
    public String toString() {
        return value;
    }
}

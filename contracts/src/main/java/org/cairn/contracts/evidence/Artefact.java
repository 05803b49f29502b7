package org.cairn.contracts.evidence;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Where the work is, and what it was when it was submitted.
///
/// @param reference where it is kept; must not say who the learner is
/// @param sha256    64 hexadecimal digits over its bytes, in lower case
/// @param mediaType for example `application/pdf`
/// @param sizeBytes how long it is; null, and left out of the JSON, if that is not known
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Artefact(
        String reference,
        String sha256,
        String mediaType,
        @Nullable Long sizeBytes) {

    private static final Pattern SHA_256 = Pattern.compile("[0-9a-f]{64}");
    private static final Pattern MEDIA_TYPE =
            Pattern.compile("[\\w.+-]{1,60}/[\\w.+-]{1,60}(;\\s?charset=[\\w-]{1,30})?");

    public Artefact {
        if (reference.isBlank() || reference.length() > 2000) {
            throw new IllegalArgumentException("artefact.reference must have 1 to 2000 characters");
        }
        if (!SHA_256.matcher(sha256).matches()) {
            throw new IllegalArgumentException("artefact.sha256 must be 64 hexadecimal digits in lower case");
        }
        if (!MEDIA_TYPE.matcher(mediaType).matches()) {
            throw new IllegalArgumentException("artefact.mediaType '%s' is not a media type".formatted(mediaType));
        }
        if (sizeBytes != null && sizeBytes < 0) {
            throw new IllegalArgumentException("artefact.sizeBytes must be 0 or more");
        }
    }

    /// One whose size is not known.
    public Artefact(String reference, String sha256, String mediaType) {
        this(reference, sha256, mediaType, null);
    }
}

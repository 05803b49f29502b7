package org.cairn.contracts.credential;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import org.cairn.contracts.shared.Codes;

/// Names a choice of what stands on transcripts. There is one, of the institution.
public record TranscriptLayoutId(@JsonValue String code) {

    public static final TranscriptLayoutId OF_INSTITUTION = new TranscriptLayoutId("institution");

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public TranscriptLayoutId {
        Codes.require("TranscriptLayoutId", code);
    }

    /// The bare code, because event tags and topic keys are made from this string.
    @Override
    public String toString() {
        return code;
    }
}

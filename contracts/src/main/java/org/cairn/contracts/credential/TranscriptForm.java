package org.cairn.contracts.credential;

import com.fasterxml.jackson.annotation.JsonProperty;

/// In what form a sealed transcript is written, other than the canonical JSON that its seal is of.
public enum TranscriptForm {
    /// PDF/A-3b, with the JSON attached.
    @JsonProperty("pdf")
    PDF,
    /// ELMO XML, with the PDF attached.
    @JsonProperty("elmo")
    ELMO
}

package org.cairn.contracts.credential;

import com.fasterxml.jackson.annotation.JsonProperty;

/// The form in which one takes part.
public enum ParticipationForm {
    @JsonProperty("on-site")
    ON_SITE,
    @JsonProperty("online")
    ONLINE,
    @JsonProperty("blended")
    BLENDED
}

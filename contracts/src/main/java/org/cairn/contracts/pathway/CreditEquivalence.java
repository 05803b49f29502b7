package org.cairn.contracts.pathway;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.cairn.contracts.shared.Codes;
import org.cairn.contracts.shared.Texts;

/// How many credit or clock hours a module of a direct-assessment programme stands for, and why: 34 CFR 668.10(a)(3)
/// asks for a methodology that reasonably equates each module to either.
///
/// @param module    a node of the requirement tree
/// @param amount    of the unit
/// @param method    a code, for example `faculty-panel`
/// @param reasoning in words
public record CreditEquivalence(String module, Unit unit, Credits amount, String method, String reasoning) {

    public enum Unit {
        @JsonProperty("credit-hour")
        CREDIT_HOUR,
        @JsonProperty("clock-hour")
        CLOCK_HOUR
    }

    public CreditEquivalence {
        Codes.require("method", method);
        Texts.require("reasoning", reasoning, Texts.STATEMENT);
    }
}

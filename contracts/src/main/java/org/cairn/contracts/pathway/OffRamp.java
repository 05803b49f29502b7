package org.cairn.contracts.pathway;

import org.cairn.contracts.shared.Texts;

/// An exit award: whoever has reached this milestone may leave with a smaller credential.
///
/// @param title of the smaller credential
public record OffRamp(MilestoneCode milestone, String title) {

    public OffRamp {
        Texts.require("title", title, Texts.TITLE);
    }
}

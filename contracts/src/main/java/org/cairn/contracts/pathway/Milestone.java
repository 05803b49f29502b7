package org.cairn.contracts.pathway;

import java.util.List;
import org.cairn.contracts.shared.Codes;
import org.cairn.contracts.shared.Texts;

/// A point of a pathway that two people approve.
///
/// @param requires the node of the requirement tree that it rests on
/// @param levels   at which it can be approved, for example `pass`, `distinction`; empty where there is but one
public record Milestone(MilestoneCode milestone, String title, String requires, Gate gate, List<String> levels) {

    public Milestone {
        Texts.require("title", title, Texts.TITLE);
        for (var level : levels) Codes.require("level", level);
        levels = List.copyOf(levels);
    }
}

package org.cairn.contracts.pathway;

import java.util.List;

/// A point of a pathway that two people approve.
///
/// @param requires the node of the requirement tree that it rests on
/// @param levels   at which it can be approved, for example `pass`, `distinction`; empty where there is but one
public record Milestone(MilestoneCode milestone, String title, String requires, Gate gate, List<String> levels) {

    public Milestone {
        levels = List.copyOf(levels);
    }
}

package org.cairn.projections.bi;

import java.util.List;

/// A walkthrough with what was observed. What was not observed is not in it.
public record Visit(OperationFact.Walkthrough walkthrough, List<Observation> observations) {

    /// @param item  as its rubric version has it: dimension and weight
    /// @param score 0 to 3; 0 is observed to be absent
    public record Observation(FrameworkFact.ObservationItem item, int score) {}
}

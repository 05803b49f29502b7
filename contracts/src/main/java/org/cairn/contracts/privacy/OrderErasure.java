package org.cairn.contracts.privacy;

import java.util.List;
import org.cairn.contracts.learner.LearnerId;
import org.cairn.contracts.shared.Act;
import org.cairn.contracts.shared.Command;

/// Asks that a learner be erased.
///
/// @param retained what stays
public record OrderErasure(
        LearnerId learner, ErasureId erasure, ErasureBasis basis, List<RetainedPart> retained, Act act)
        implements Command {
    public OrderErasure {
        retained = retained.stream().distinct().sorted().toList();
    }

    @Override
    public Object boundary() {
        return learner;
    }
}

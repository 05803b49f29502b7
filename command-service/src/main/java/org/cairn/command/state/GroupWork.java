package org.cairn.command.state;

import org.cairn.command.decision.Boundary;
import org.cairn.contracts.evidence.GroupWorkDeclared;
import org.cairn.contracts.evidence.GroupWorkId;
import org.cairn.contracts.learner.LearnerId;
import org.cairn.contracts.shared.Tags;
import org.jspecify.annotations.Nullable;

/// One work of several authors.
///
/// @param declared null if there is no such work
public record GroupWork(@Nullable GroupWorkDeclared declared) {

    public static final Boundary<GroupWorkId, GroupWork> BOUNDARY = Boundary.of(
            Tags.GROUP_WORK,
            new GroupWork(null),
            (work, event) -> event instanceof GroupWorkDeclared declared ? new GroupWork(declared) : work,
            GroupWorkDeclared.class);

    public boolean isBy(LearnerId learner) {
        return declared != null
                && declared.authors().stream()
                        .anyMatch(author -> author.learner().equals(learner));
    }
}

package org.cairn.contracts.evidence;

import java.util.List;
import org.cairn.contracts.shared.Act;
import org.cairn.contracts.shared.Command;

/// Asks that it be recorded who made a work together. Each author's evidence then names it, in the author's own
/// enrolment, and is judged on its own.
public record DeclareGroupWork(GroupWorkId group, Artefact artefact, List<AuthorShare> authors, Act act)
        implements Command {

    public DeclareGroupWork {
        authors = List.copyOf(authors);
    }

    @Override
    public Object boundary() {
        return group;
    }
}

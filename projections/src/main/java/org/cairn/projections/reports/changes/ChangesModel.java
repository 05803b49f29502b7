package org.cairn.projections.reports.changes;

import org.cairn.projections.ReadModel;
import org.springframework.stereotype.Component;

/// By programme the last event that its reports have to know.
@Component
final class ChangesModel implements ReadModel {

    @Override
    public String name() {
        return "programme_changes";
    }

    @Override
    public int foldVersion() {
        return 1;
    }

    @Override
    public Fold fold() {
        return new ChangesFold();
    }
}

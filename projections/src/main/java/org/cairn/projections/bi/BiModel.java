package org.cairn.projections.bi;

import java.util.stream.Collectors;
import org.cairn.projections.ReadModel;
import org.springframework.stereotype.Component;

/// The star schema for reports, dashboards and analysts.
@Component
final class BiModel implements ReadModel {

    @Override
    public String name() {
        return "bi";
    }

    @Override
    public int foldVersion() {
        return 1;
    }

    /// The tables of facts follow from their records; `bi.sql` has what is beside them.
    @Override
    public String ddl() {
        return FactTables.ALL.stream().map(FactTable::ddl).collect(Collectors.joining("\n")) + ReadModel.super.ddl();
    }

    @Override
    public Fold fold() {
        return new BiTables();
    }
}

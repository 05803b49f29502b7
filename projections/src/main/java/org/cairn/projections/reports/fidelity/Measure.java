package org.cairn.projections.reports.fidelity;

/// One part by section and month. A term's figure is made of the sums of its months.
interface Measure {
    /// Stands for the programme as a whole.
    int PROGRAMME = -1;

    /// @param section index of a section, or [#PROGRAMME]
    /// @param from    index of the first month
    /// @param until   index of the last month
    Figure figure(int section, int from, int until);
}

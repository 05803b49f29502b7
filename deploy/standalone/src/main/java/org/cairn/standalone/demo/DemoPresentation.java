package org.cairn.standalone.demo;

import java.time.LocalDate;
import java.time.Month;
import java.util.List;
import java.util.stream.IntStream;
import org.cairn.contracts.pathway.PathwayId;
import org.cairn.contracts.pathway.PathwayVersionId;

/// One run of a demo pathway: every autumn and every spring for three academic years, the last decisions included.
///
/// @param index counts from 0
record DemoPresentation(DemoPathway pathway, int index) {

    private static final int FIRST_YEAR = 2022;
    private static final int COUNT = 6;
    private static final int LENGTH_WEEKS = 20;

    static List<DemoPresentation> of(DemoPathway pathway) {
        return IntStream.range(0, COUNT)
                .mapToObj(index -> new DemoPresentation(pathway, index))
                .toList();
    }

    boolean isLast() {
        return index == COUNT - 1;
    }

    private boolean isAutumn() {
        return index % 2 == 0;
    }

    /// For example `2022-autumn`; the spring of an academic year lies in the next calendar year.
    String version() {
        return startsOn().getYear() + (isAutumn() ? "-autumn" : "-spring");
    }

    LocalDate startsOn() {
        var year = FIRST_YEAR + (index + 1) / 2;
        return isAutumn() ? LocalDate.of(year, Month.AUGUST, 15) : LocalDate.of(year, Month.JANUARY, 9);
    }

    LocalDate endsOn() {
        return startsOn().plusWeeks(LENGTH_WEEKS);
    }

    PathwayVersionId id() {
        return new PathwayVersionId(new PathwayId(pathway.code()), version());
    }
}

package org.cairn.standalone.simulate;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.cairn.projections.bi.Programme;
import org.cairn.projections.reports.Reports;
import org.cairn.standalone.simulate.Setting.Breadth;

/// One kind of programme that a study looks at, with many seeds.
record Case(Setting setting) {

    static final int YEARS = 3;
    private static final int MANY = 2000;
    private static final int SOME = 600;
    private static final int FEW = 150;

    /// All of a study.
    static List<Case> all() {
        var cases = new ArrayList<Case>();
        for (var learners : List.of(FEW, SOME, MANY)) {
            for (var correlation : List.of(0.0, 0.3)) {
                cases.add(new Case(Setting.of(Scenario.STEADY, learners).correlated(correlation)));
            }
        }
        for (var scenario : List.of(Scenario.LENIENCY, Scenario.ABILITY, Scenario.MASKED)) {
            for (var size : List.of(0.4, 0.3, 0.2)) {
                cases.add(new Case(Setting.of(scenario, SOME).sized(size).telling(Breadth.MARKING)));
            }
        }
        for (var scenario : List.of(
                Scenario.TURNOVER,
                Scenario.PLATFORM,
                Scenario.REVERSION,
                Scenario.OVERLAPPING,
                Scenario.UNEXPLAINED,
                Scenario.INEQUITY)) {
            cases.add(new Case(Setting.of(scenario, MANY)));
        }
        cases.add(new Case(Setting.of(Scenario.FRAMEWORK, SOME)));
        cases.add(new Case(Setting.of(Scenario.UNDERFUNDED, SOME)));
        return cases;
    }

    /// @param causes the ids of the events that the change comes from
    record Found(Case of, List<UUID> causes, Findings findings) {}

    /// The same simulator's events through the same report functions.
    Found look(long seed) {
        var university = university(seed);
        var told = university.told().getFirst();
        var programme = Programme.of(told.pathway(), university.facts(), null);
        return new Found(this, told.causes(), Findings.in(Reports.of(programme, university.window())));
    }

    University university(long seed) {
        return new University("study", seed, YEARS, List.of(setting));
    }
}

package org.cairn.standalone.simulate;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
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
        for (var correlation : List.of(0.0, 0.3)) {
            for (var scenario : List.of(Scenario.LENIENCY, Scenario.ABILITY, Scenario.MASKED)) {
                for (var size : List.of(0.4, 0.3, 0.2)) {
                    // Marks do not hang together by months.
                    if (correlation > 0 && size < scenario.size()) continue;
                    var breadth = correlation > 0 ? Breadth.WHOLE : Breadth.MARKING;
                    cases.add(new Case(Setting.of(scenario, SOME)
                            .sized(size)
                            .correlated(correlation)
                            .telling(breadth)));
                }
            }
            for (var scenario : List.of(
                    Scenario.TURNOVER,
                    Scenario.PLATFORM,
                    Scenario.REVERSION,
                    Scenario.OVERLAPPING,
                    Scenario.UNEXPLAINED,
                    Scenario.INEQUITY)) {
                cases.add(new Case(Setting.of(scenario, MANY).correlated(correlation)));
            }
            cases.add(new Case(Setting.of(Scenario.FRAMEWORK, SOME).correlated(correlation)));
            cases.add(new Case(Setting.of(Scenario.UNDERFUNDED, SOME).correlated(correlation)));
        }
        return cases;
    }

    /// @param causes  what the change comes from, as reports call it
    /// @param besides what is named, and true by chance
    record Found(Case of, List<String> causes, List<String> besides, Findings findings) {

        boolean namesWhatIsNotTrue() {
            return findings.namesOtherThan(
                    Stream.concat(causes.stream(), besides.stream()).toList());
        }
    }

    /// The same simulator's events through the same report functions.
    Found look(long seed) {
        var university = university(seed);
        var simulated = university.simulated().getFirst();
        var told = Told.of(simulated);
        var programme = Programme.of(told.pathway(), university.facts(), null);
        var rows = Reports.of(programme, university.window());
        var isWhoMarks = WhoMarked.in(simulated, programme).isRightlyNamedIn(rows.attribution());
        return new Found(
                this, told.causes(), isWhoMarks ? List.of(WhoMarked.CAUSE) : List.of(), Findings.in(rows, told.from()));
    }

    University university(long seed) {
        return new University("study", seed, YEARS, List.of(setting));
    }
}

package org.cairn.standalone.simulate;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.cairn.standalone.simulate.Case.Found;
import org.jspecify.annotations.Nullable;

/// The shares of seeds, 0 to 1, in which reports said what is true.
///
/// @param firstSeed                of so many
/// @param steadySeriesSignalled    of all series of steady programmes, those that ever were in drift
/// @param steadyProgrammesDrifting of all steady programmes, those that ever were called drifting
/// @param leniencyNamed            softer marking named as that and as nothing else, at 0.4 of a level
/// @param abilityNamed             better work likewise
/// @param maskedSeen               both at once seen although the levels stand still
/// @param causeNamed               the event named that practice fell with in four of ten sections
/// @param wrongCauseNamed          what is not true named in such a programme, or anything where there was none; see
///                                 [WhoMarked]
/// @param notSeparableSaid         said of two events that overlap
/// @param scenarios                in detail: each scenario, by learners, size and correlation
public record StudyResult(
        int seeds,
        long firstSeed,
        double steadySeriesSignalled,
        double steadyProgrammesDrifting,
        double leniencyNamed,
        double abilityNamed,
        double maskedSeen,
        double causeNamed,
        double wrongCauseNamed,
        double notSeparableSaid,
        Map<String, List<Detail>> scenarios) {

    /// One scenario with one number of learners, size and correlation.
    ///
    /// @param size               of the change; null where there is none
    /// @param seasonOfTerms      a share: by how much practice is better in autumn and worse in summer than on
    /// average
    /// @param seriesSignalled    of all series, those that were in drift
    /// @param programmesDrifting the rest are shares of programmes
    /// @param families           in drift, each with its share of programmes
    public record Detail(
            int learners,
            @Nullable Double size,
            double correlation,
            int runs,
            double seasonOfTerms,
            double seriesSignalled,
            double programmesDrifting,
            double leniencyNamed,
            double abilityNamed,
            double maskedSeen,
            double causeNamed,
            double wrongCauseNamed,
            double notSeparableSaid,
            double unexplainedSaid,
            Map<String, Double> families) {

        private static Detail of(Case of, List<Found> found) {
            return new Detail(
                    of.setting().learners(),
                    of.setting().scenario() == Scenario.STEADY
                            ? null
                            : of.setting().size(),
                    of.setting().correlation(),
                    found.size(),
                    Calendar.SEASON,
                    signalled(found),
                    share(found, each -> each.findings().drifting()),
                    share(found, each -> each.findings().isNamedSofter()),
                    share(found, each -> each.findings().isNamedBetter()),
                    share(found, each -> each.findings().masked()),
                    share(found, each -> each.findings().namesOneOf(each.causes())),
                    share(found, Found::namesWhatIsNotTrue),
                    share(found, each -> each.findings().cannotSeparate(each.causes())),
                    share(found, each -> each.findings().unexplained()),
                    families(found));
        }

        private static Map<String, Double> families(List<Found> found) {
            var families = new TreeMap<String, Double>();
            for (var each : found) {
                for (var family : each.findings().families()) families.merge(family, 1.0 / found.size(), Double::sum);
            }
            return families;
        }
    }

    private static final double FULL = 0.4;

    static StudyResult of(long firstSeed, int seeds, Collection<Found> all) {
        var steady = of(Scenario.STEADY, all);
        var caused = all.stream()
                .filter(each -> List.of(Scenario.TURNOVER, Scenario.PLATFORM, Scenario.REVERSION)
                        .contains(each.of().setting().scenario()))
                .toList();
        return new StudyResult(
                seeds,
                firstSeed,
                signalled(steady),
                share(steady, each -> each.findings().drifting()),
                share(full(Scenario.LENIENCY, all), each -> each.findings().isNamedSofter()),
                share(full(Scenario.ABILITY, all), each -> each.findings().isNamedBetter()),
                share(full(Scenario.MASKED, all), each -> each.findings().masked()),
                share(caused, each -> each.findings().namesOneOf(each.causes())),
                share(caused, Found::namesWhatIsNotTrue),
                share(of(Scenario.OVERLAPPING, all), each -> each.findings().cannotSeparate(each.causes())),
                details(all));
    }

    private static List<Found> of(Scenario scenario, Collection<Found> all) {
        return all.stream()
                .filter(each -> each.of().setting().scenario() == scenario)
                .toList();
    }

    private static List<Found> full(Scenario scenario, Collection<Found> all) {
        return of(scenario, all).stream()
                .filter(each -> each.of().setting().size() == FULL
                        && each.of().setting().correlation() == 0)
                .toList();
    }

    private static double share(List<Found> found, Predicate<Found> what) {
        return found.isEmpty() ? 0 : (double) found.stream().filter(what).count() / found.size();
    }

    private static double signalled(List<Found> found) {
        var series = found.stream().mapToInt(each -> each.findings().series()).sum();
        var signalled =
                found.stream().mapToInt(each -> each.findings().signalled()).sum();
        return series == 0 ? 0 : (double) signalled / series;
    }

    private static Map<String, List<Detail>> details(Collection<Found> all) {
        var byCase = all.stream().collect(Collectors.groupingBy(Found::of));
        var details = new TreeMap<String, List<Detail>>();
        for (var of : Case.all()) {
            var found = byCase.get(of);
            if (found == null) continue;
            details.merge(of.setting().scenario().code(), List.of(Detail.of(of, found)), (some, more) -> Stream.concat(
                            some.stream(), more.stream())
                    .toList());
        }
        return details;
    }

    /// For people.
    public String text() {
        return """
                %d seeds from %d
                  steady series that signal        %5.1f %%
                  steady programmes drifting       %5.1f %%
                  leniency named                   %5.1f %%
                  ability named                    %5.1f %%
                  masked seen                      %5.1f %%
                  cause named                      %5.1f %%
                  wrong cause named                %5.1f %%
                  not separable said               %5.1f %%""".formatted(
                        seeds,
                        firstSeed,
                        100 * steadySeriesSignalled,
                        100 * steadyProgrammesDrifting,
                        100 * leniencyNamed,
                        100 * abilityNamed,
                        100 * maskedSeen,
                        100 * causeNamed,
                        100 * wrongCauseNamed,
                        100 * notSeparableSaid);
    }
}

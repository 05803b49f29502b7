package org.cairn.standalone.demo;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import org.cairn.command.Commands;
import org.cairn.command.identity.Learners;
import org.cairn.command.identity.Person;
import org.cairn.command.identity.Staff;
import org.cairn.contracts.learner.LearnerId;
import org.cairn.contracts.learner.RegisterLearner;
import org.cairn.standalone.ProgressFactory;
import org.cairn.standalone.StopSignal;
import org.cairn.standalone.history.HistoryLoad;
import org.cairn.standalone.history.Timeline;

/// Three years of a small university, told through the command path. The same every time, down to the last score.
public final class DemoUniversity {

    private static final long SEED = 20220905;

    /// How many begin in each presentation, about; with 18 of them that makes some 400 learners.
    private static final int NEW_LEARNERS = 23;

    private record Newcomer(String number, Person person, double talent) {}

    private final Random random = new Random(SEED);
    private final List<Newcomer> newcomers = new ArrayList<>();
    private final Map<DemoPresentation, List<Newcomer>> intake = new HashMap<>();

    public DemoUniversity() {
        for (var pathway : DemoPathway.all()) {
            for (var presentation : DemoPresentation.of(pathway)) {
                var begin = new ArrayList<Newcomer>();
                for (var i = random.nextInt(7); i < NEW_LEARNERS; i++) begin.add(newcomer());
                intake.put(presentation, begin);
            }
        }
    }

    private Newcomer newcomer() {
        var number = "D%04d".formatted(newcomers.size() + 1);
        var newcomer = new Newcomer(number, DemoPeople.someone(random), random.nextGaussian() * 11);
        newcomers.add(newcomer);
        return newcomer;
    }

    public int learners() {
        return newcomers.size();
    }

    /// Loads it; what is there already stays as it is. Once per instance.
    ///
    /// @return how many events were added
    public long load(
            Commands commands,
            Learners learners,
            Staff staff,
            LocalDate today,
            ProgressFactory progress,
            StopSignal stop) {
        var load = new HistoryLoad(commands, stop);
        var people = DemoStaff.authorised(staff, load, today);
        load.execute(DemoDefinitions.scale(people.authority().byLoader(DemoStaff.FROM)));
        load.execute(DemoDefinitions.policy(people.authority().byLoader(DemoStaff.FROM)));
        var persons = new HashMap<String, Person>();
        for (var each : newcomers) persons.put(each.number(), each.person());
        var timeline = timeline(learners.idsFor(persons), people);
        try (var bar = progress.start("Loading the demo", timeline.size())) {
            load.run(timeline, bar);
        }
        return load.eventsAdded();
    }

    private Timeline timeline(Map<String, LearnerId> ids, DemoStaff staff) {
        var timeline = new Timeline();
        for (var pathway : DemoPathway.all()) {
            List<Newcomer> again = List.of();
            for (var presentation : DemoPresentation.of(pathway)) {
                publish(presentation, staff, timeline);
                var began = Objects.requireNonNull(intake.get(presentation));
                for (var each : began) register(presentation, idOf(each, ids), staff, timeline);
                var all = new ArrayList<>(began);
                all.addAll(again);
                again = tell(presentation, all, ids, staff, timeline);
            }
        }
        return timeline;
    }

    /// @return who tries again in the next presentation
    private List<Newcomer> tell(
            DemoPresentation presentation,
            List<Newcomer> all,
            Map<String, LearnerId> ids,
            DemoStaff staff,
            Timeline timeline) {
        var again = new ArrayList<Newcomer>();
        for (var each : all) {
            var story = new DemoStory(presentation, idOf(each, ids), each.talent(), staff, random, timeline);
            var completed = story.tell();
            if (!completed && random.nextInt(100) < presentation.pathway().repeating()) again.add(each);
        }
        return again;
    }

    private static LearnerId idOf(Newcomer newcomer, Map<String, LearnerId> ids) {
        return Objects.requireNonNull(ids.get(newcomer.number()));
    }

    private static void publish(DemoPresentation presentation, DemoStaff staff, Timeline timeline) {
        // Long before the first enrolment, and never before the staff is there.
        var day = presentation.startsOn().minusDays(30);
        var act = staff.authority().byLoader(day);
        timeline.add(day, presentation, () -> DemoDefinitions.framework(presentation, act));
        timeline.add(day, presentation, () -> DemoDefinitions.pathway(presentation, act));
    }

    private static void register(DemoPresentation presentation, LearnerId learner, DemoStaff staff, Timeline timeline) {
        var day = presentation.startsOn().minusDays(25);
        timeline.add(
                day,
                learner,
                () -> new RegisterLearner(learner, staff.authority().byLoader(day)));
    }
}

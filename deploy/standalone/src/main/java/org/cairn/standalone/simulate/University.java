package org.cairn.standalone.simulate;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import org.cairn.command.Commands;
import org.cairn.command.identity.Learners;
import org.cairn.command.identity.Seals;
import org.cairn.command.identity.Staff;
import org.cairn.projections.Recorded;
import org.cairn.projections.bi.BiFold;
import org.cairn.projections.bi.Fact;
import org.cairn.projections.reports.Window;
import org.cairn.standalone.Failure;
import org.cairn.standalone.ProgressFactory;
import org.cairn.standalone.StopSignal;
import org.cairn.standalone.history.HistoryLoad;
import org.cairn.standalone.history.Timeline;

/// A university that can be simulated.
///
/// @param source     as what it is loaded, a code
/// @param seed       all of it follows from it
/// @param years      of which reports tell: the baseline year and those that are watched
/// @param programmes each about something else
public record University(String source, long seed, int years, List<Setting> programmes) {

    /// When it is recorded, where no log is: after all that happens.
    private static final LocalDate IN_MEMORY = LocalDate.of(2030, 1, 1);

    /// What was sent, and what it added.
    public record Loaded(long commands, long events) {}

    public University {
        programmes = List.copyOf(programmes);
    }

    public int learners() {
        return programmes.stream().mapToInt(Setting::learners).sum();
    }

    Simulation simulation(LocalDate today, Seal seal) {
        return new Simulation(source, seed, years, programmes, today, seal);
    }

    /// What is true in each programme.
    public List<Told> told() {
        return simulated().stream().map(Told::of).toList();
    }

    List<Programme> simulated() {
        return simulation(IN_MEMORY, Seal.BLIND).programmes();
    }

    /// The facts that reports are made of, by the decisions of production in memory.
    public List<Fact> facts() {
        var simulation = simulation(IN_MEMORY, Seal.BLIND);
        var facts = new ArrayList<Fact>();
        var position = new long[1];
        InMemory.run(simulation, events -> {
            for (var event : events) {
                BiFold.take(new Recorded(++position[0], Instant.EPOCH, event), facts::add);
            }
        });
        return facts;
    }

    /// The months that its reports tell of.
    public Window window() {
        return new Window(YearMonth.from(Calendar.START), new Calendar(years).lastMonth());
    }

    /// Loads it through the command path; what is there already stays as it is. Returns early if a stop is asked for.
    public Loaded load(
            Commands commands,
            Learners learners,
            Staff staff,
            Seals seals,
            LocalDate today,
            ProgressFactory progress,
            StopSignal stop) {
        var simulation = simulation(today, seals::seal);
        for (var member : simulation.staff().toList()) {
            var person = staff.register(member.person(), member.account(), member.name(), true);
            if (!person.equals(member.person()))
                throw new Failure("the account %s is somebody else's".formatted(member.account()));
        }
        learners.keep(simulation.learners().map(this::newcomer).toList());
        var load = new HistoryLoad(commands, stop);
        // The account that every institution begins with.
        var registrar = staff.register("registrar", "Registrar", false);
        simulation.founding(registrar).forEach(load::execute);
        var timeline = new Timeline();
        // Month by month: the log is about in the order of time, and many diaries are written at once.
        simulation.diaries().forEach(diary -> {
            for (var entry : diary.entries()) timeline.add(entry.day().withDayOfMonth(1), diary, entry.command());
        });
        try (var bar = progress.start("Loading", timeline.size())) {
            load.run(timeline, bar);
        }
        return new Loaded(load.commandsSent(), load.eventsAdded());
    }

    private Learners.Newcomer newcomer(Life life) {
        var random = new Streams(seed).of("name/" + life.learner);
        return new Learners.Newcomer(life.learner, life.code, Names.learner(random));
    }
}

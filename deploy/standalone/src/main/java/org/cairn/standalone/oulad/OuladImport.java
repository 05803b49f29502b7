package org.cairn.standalone.oulad;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.SortedMap;
import org.cairn.command.Commands;
import org.cairn.command.identity.Learners;
import org.cairn.command.identity.Staff;
import org.cairn.contracts.shared.AuthorisationId;
import org.cairn.standalone.ProgressFactory;
import org.cairn.standalone.StopSignal;
import org.cairn.standalone.history.HistoryLoad;

/// The import: everything is read and checked before anything is written, then told as commands.
public final class OuladImport {

    /// What was sent and what it added, by whose authority, and what was odd about the data.
    public record Outcome(AuthorisationId authority, SortedMap<String, Long> anomalies, long commands, long events) {}

    private final Oulad data;
    private final SortedMap<String, Long> anomalies;

    private OuladImport(Oulad data) {
        this.data = data;
        this.anomalies = Anomalies.in(data);
    }

    /// @throws org.cairn.standalone.Failure naming file and line of everything that makes the data unusable
    public static OuladImport from(Path folder) {
        return new OuladImport(Oulad.read(folder));
    }

    /// Returns early if a stop is asked for; run again, it goes on where it was.
    public Outcome run(
            Commands commands,
            Learners learners,
            Staff staff,
            LocalDate today,
            ProgressFactory progress,
            StopSignal stop) {
        var load = new HistoryLoad(commands, stop);
        var oulad = OuladStaff.authorised(staff, load, today);
        load.execute(OuladDefinitions.scale(oulad.authority().byLoader(OuladStaff.FROM)));
        load.execute(OuladDefinitions.policy(oulad.authority().byLoader(OuladStaff.FROM)));

        var persons = new OuladPersons(learners, stop);
        var ids = persons.identify(data.enrolments());
        if (!stop.isAskedFor()) {
            List<EnrolmentStory> stories = data.enrolments().stream()
                    .map(each -> new EnrolmentStory(
                            each, Objects.requireNonNull(ids.get(each.key().number())), oulad))
                    .toList();
            persons.describe(stories);
            var timeline = OuladTimeline.of(data, ids, stories, oulad);
            try (var bar = progress.start("Importing", timeline.size())) {
                load.run(timeline, bar);
            }
        }
        return new Outcome(oulad.authority().authorisation(), anomalies, load.commandsSent(), load.eventsAdded());
    }
}

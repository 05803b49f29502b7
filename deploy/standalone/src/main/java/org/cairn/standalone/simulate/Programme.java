package org.cairn.standalone.simulate;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.cairn.contracts.operations.OperationId;
import org.cairn.contracts.shared.PersonId;

/// All that is drawn of a programme before its story is told.
record Programme(
        Setting setting,
        Calendar calendar,
        Truth truth,
        Chance chance,
        Roster roster,
        Definitions definitions,
        Acts acts,
        Seal seal,
        Streams streams) {

    static Programme of(Setting setting, Calendar calendar, Acts acts, Seal seal, Streams all) {
        var streams = all.part(setting.subject().code());
        var truth = Truth.of(setting, streams);
        var prefix = "sim-" + setting.subject().code().toLowerCase(Locale.ROOT);
        return new Programme(
                setting,
                calendar,
                truth,
                new Chance(setting, truth, calendar, streams),
                new Roster(prefix, setting, truth, calendar, streams),
                new Definitions(setting.subject(), setting.sections()),
                acts,
                seal,
                streams);
    }

    /// One of the two of the section, the same one for the section as long as they stay.
    PersonId teacher(int section, LocalDate day) {
        return Roster.holder(roster.teachers.get(section), Calendar.monthOf(day))
                .person();
    }

    /// The id of an event that the scenario brings.
    OperationId cause(String kind) {
        return new OperationId(streams.id("cause/" + kind));
    }

    /// The ids of the events that the change comes from; none where there is no such event.
    List<UUID> causes() {
        return switch (truth.scenario()) {
            case TURNOVER -> List.of(cause("departure").value());
            case PLATFORM -> List.of(cause("platform").value());
            case REVERSION -> List.of(cause("training").value());
            case OVERLAPPING ->
                List.of(cause("departure").value(), cause("platform").value());
            case STEADY, LENIENCY, ABILITY, MASKED, FRAMEWORK, INEQUITY, UNDERFUNDED, UNEXPLAINED -> List.of();
        };
    }
}

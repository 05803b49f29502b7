package org.cairn.standalone.simulate;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
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

    /// What the change comes from, as reports call it: the ids of events, and of those that have none their type and
    /// name.
    /// None where there is no such event.
    List<String> causes() {
        return switch (truth.scenario()) {
            case TURNOVER -> List.of(cause("departure").toString());
            case PLATFORM -> List.of(cause("platform").toString());
            case REVERSION -> List.of(cause("training").toString());
            case OVERLAPPING ->
                List.of(cause("departure").toString(), cause("platform").toString());
            case FRAMEWORK -> List.of("framework %s deprecated".formatted(definitions.framework()));
            case STEADY, LENIENCY, ABILITY, MASKED, INEQUITY, UNDERFUNDED, UNEXPLAINED -> List.of();
        };
    }
}

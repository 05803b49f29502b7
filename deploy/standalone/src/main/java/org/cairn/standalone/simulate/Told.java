package org.cairn.standalone.simulate;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What is true of a programme, for those who look whether reports find it.
///
/// @param pathway  its code
/// @param from     the first day of the change; null if nothing changes
/// @param size     of the change
/// @param sections that changed, by code; empty if it is not by section
/// @param causes   what it comes from, as reports call it: ids of events, or type and name; empty where there is
/// nothing
public record Told(
        String pathway,
        int learners,
        String scenario,
        @Nullable LocalDate from,
        double size,
        List<String> sections,
        List<String> causes) {

    static Told of(Programme programme) {
        var truth = programme.truth();
        return new Told(
                programme.setting().subject().code(),
                programme.setting().learners(),
                truth.scenario().code(),
                truth.from(),
                truth.size(),
                truth.sections().stream()
                        .map(section -> Definitions.code(section).code())
                        .toList(),
                programme.causes());
    }

    public String text() {
        var what = "%s, %,d learners: %s".formatted(pathway, learners, scenario);
        if (from == null) return what;
        return what
                + " from %s, size %s%s"
                        .formatted(from, size, sections.isEmpty() ? "" : ", in " + String.join(" ", sections));
    }
}

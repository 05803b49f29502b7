package org.cairn.standalone.simulate;

/// What a programme is made from.
///
/// @param subject     what it is about; two programmes of a university are about different ones
/// @param learners    who begin in it, over all of the time
/// @param sections    in which they are taught
/// @param assessors   who mark
/// @param anchors     that each assessor marks in a term
/// @param correlation of what happens by chance in a month with the month before
/// @param size        of the change that the scenario brings
/// @param breadth     how much of the programme's life is told
public record Setting(
        Subject subject,
        Scenario scenario,
        int learners,
        int sections,
        int assessors,
        int anchors,
        double correlation,
        double size,
        Breadth breadth) {

    public static final int SECTIONS = 10;
    public static final int ASSESSORS = 12;
    public static final int ANCHORS = 8;

    /// How much of a programme's life is told.
    public enum Breadth {
        /// All of it.
        WHOLE,
        /// What has to do with marks, and nothing that only practice is seen by.
        MARKING
    }

    public static Setting of(Scenario scenario, int learners) {
        return new Setting(
                Subject.NURSING, scenario, learners, SECTIONS, ASSESSORS, ANCHORS, 0, scenario.size(), Breadth.WHOLE);
    }

    public Setting about(Subject other) {
        return new Setting(other, scenario, learners, sections, assessors, anchors, correlation, size, breadth);
    }

    public Setting correlated(double rho) {
        return new Setting(subject, scenario, learners, sections, assessors, anchors, rho, size, breadth);
    }

    public Setting sized(double other) {
        return new Setting(subject, scenario, learners, sections, assessors, anchors, correlation, other, breadth);
    }

    public Setting telling(Breadth other) {
        return new Setting(subject, scenario, learners, sections, assessors, anchors, correlation, size, other);
    }
}

package org.cairn.standalone.simulate;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.cairn.contracts.enrolment.MoveEnrolment;
import org.cairn.contracts.framework.CarryRule;
import org.cairn.contracts.framework.Crosswalk;
import org.cairn.contracts.framework.CrosswalkId;
import org.cairn.contracts.framework.CrosswalkKind;
import org.cairn.contracts.framework.CrosswalkMapping;
import org.cairn.contracts.framework.DeprecateFrameworkVersion;
import org.cairn.contracts.framework.RatifyCrosswalk;
import org.cairn.contracts.pathway.PublishPathwayVersion;
import org.cairn.contracts.shared.Command;

/// A new version of the framework. The old one is deprecated with it, and the pathway goes on with the old one, until
/// months later a crosswalk is ratified and a version of the pathway is published to which learners can move.
///
/// @param programme in which it happens if that is its scenario
record Revision(Programme programme) {

    private static final String NEXT = "2024";

    /// For which the pathway lags behind.
    private static final int MONTHS = 10;

    private static final double MOVING = 0.5;

    List<Command> founding() {
        if (programme.truth().scenario() != Scenario.FRAMEWORK) return List.of();
        var definitions = programme.definitions();
        var day = Objects.requireNonNull(programme.truth().from());
        var caughtUp = day.plusMonths(MONTHS);
        var next = definitions.framework(NEXT);
        var crosswalk = new Crosswalk(
                new CrosswalkId(programme.streams().id("crosswalk")),
                definitions.framework(),
                next,
                mappings(),
                "minutes-of-crosswalk",
                null);
        return List.of(
                definitions.publish(next, programme.acts().byLoader(day)),
                new DeprecateFrameworkVersion(
                        definitions.framework(),
                        next,
                        programme.calendar().end().plusYears(2),
                        programme.acts().byLoader(day)),
                new RatifyCrosswalk(crosswalk, programme.acts().byLoader(caughtUp)),
                new PublishPathwayVersion(
                        definitions.version(NEXT),
                        definitions.pathwayDefinition(next, caughtUp),
                        programme.acts().byLoader(caughtUp)));
    }

    private List<CrosswalkMapping> mappings() {
        var subject = programme.setting().subject();
        return IntStream.range(0, subject.statements().size())
                .mapToObj(subject::competency)
                .map(code -> new CrosswalkMapping(code, CrosswalkKind.EXACT, List.of(code), CarryRule.CARRIES))
                .toList();
    }

    /// Who has reached a milestone may go on under the new version.
    void move(Life life, LocalDate reached) {
        var from = programme.truth().from();
        if (programme.truth().scenario() != Scenario.FRAMEWORK || from == null || life.hasMoved) return;
        var day = reached.plusDays(1);
        if (day.isBefore(from.plusMonths(MONTHS)) || !day.isBefore(life.until) || !life.chance(MOVING)) return;
        life.hasMoved = true;
        if (!programme.calendar().contains(day)) return;
        life.diary.add(
                day,
                new MoveEnrolment(
                        life.enrolment,
                        programme.definitions().version(NEXT),
                        "consent",
                        programme.acts().byLoader(day)));
    }
}

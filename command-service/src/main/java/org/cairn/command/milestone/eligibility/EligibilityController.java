package org.cairn.command.milestone.eligibility;

import static org.cairn.contracts.enrolment.EnrolmentReason.ENROLMENT_UNKNOWN;
import static org.cairn.contracts.milestone.MilestoneReason.MILESTONE_UNKNOWN;

import java.time.LocalDate;
import java.util.UUID;
import org.cairn.command.CommandRejected;
import org.cairn.command.decision.Knowledge;
import org.cairn.command.milestone.Board;
import org.cairn.command.rest.Caller;
import org.cairn.command.state.EnrolmentState;
import org.cairn.command.state.Pathways;
import org.cairn.command.state.Requirements;
import org.cairn.command.state.Retirements;
import org.cairn.contracts.enrolment.EnrolmentId;
import org.cairn.contracts.pathway.MilestoneCode;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// Exact, as it asks what a request for approval would be decided on.
@RestController
final class EligibilityController {

    /// @param on the academic date; today if it is not said
    @GetMapping("/api/v1/enrolments/{enrolment}/milestones/{milestone}/eligibility")
    Eligibility eligibility(
            @PathVariable UUID enrolment,
            @PathVariable String milestone,
            @RequestParam(required = false) @Nullable LocalDate on,
            Caller caller) {
        var day = caller.act(on).effectiveOn();
        var code = new MilestoneCode(milestone);
        return caller.ask(known -> of(new EnrolmentId(enrolment), code, day, known));
    }

    static Eligibility of(EnrolmentId id, MilestoneCode code, LocalDate day, Knowledge known) {
        var enrolment = known.of(EnrolmentState.BOUNDARY, id);
        var enrolled = enrolment.enrolled();
        if (enrolled == null) throw new CommandRejected(ENROLMENT_UNKNOWN);
        var pathway = Pathways.of(enrolled.pathway(), known);
        var milestone = Board.milestone(code, pathway);
        if (milestone == null) throw new CommandRejected(MILESTONE_UNKNOWN);
        var reason = enrolment.participation().absenceOn(day);
        if (reason == null) reason = Retirements.ofGoingOn(enrolled.pathway(), day, known);
        return Eligibility.of(
                id,
                milestone,
                day,
                reason == null ? null : reason.code(),
                Requirements.standing(milestone, pathway, enrolment, day, known));
    }
}

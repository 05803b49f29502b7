package org.cairn.command.enrolment.lookup;

import java.time.LocalDate;
import java.util.UUID;
import org.cairn.command.CommandRejected;
import org.cairn.command.rest.Caller;
import org.cairn.command.state.EnrolmentState;
import org.cairn.command.state.Pathways;
import org.cairn.contracts.enrolment.EnrolmentId;
import org.cairn.contracts.enrolment.EnrolmentReason;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// How an enrolment stands, from what decisions are made on: exact at the moment of asking.
@RestController
final class EnrolmentController {

    /// @param on the day for which is asked; today if left out
    @GetMapping(name = "findEnrolment", path = "/api/v1/enrolments/{enrolment}")
    EnrolmentView see(@PathVariable UUID enrolment, @RequestParam @Nullable LocalDate on, Caller caller) {
        var day = caller.act(on).effectiveOn();
        return caller.ask(known -> {
            var state = known.of(EnrolmentState.BOUNDARY, new EnrolmentId(enrolment));
            var enrolled = state.enrolled();
            if (enrolled == null) throw new CommandRejected(EnrolmentReason.ENROLMENT_UNKNOWN);
            var pathway = Pathways.of(enrolled.pathway(), known);
            return EnrolmentView.of(enrolled, state, pathway, Pathways.scaleOf(pathway, known), day);
        });
    }
}

package org.cairn.command.assessment.standing;

import java.util.UUID;
import org.cairn.command.CommandRejected;
import org.cairn.command.assessment.Standing;
import org.cairn.command.rest.Caller;
import org.cairn.contracts.assessment.JudgementId;
import org.cairn.contracts.enrolment.EnrolmentId;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

@RestController
final class StandingController {

    /// What would lose its ground if this judgement, or the marks that it was reconciled with, were taken away. Asked
    /// of the state that decisions are made on, so it is exact.
    @GetMapping(name = "judgementStanding", path = "/api/v1/enrolments/{enrolment}/judgements/{judgement}/standing")
    Standing standing(@PathVariable UUID enrolment, @PathVariable UUID judgement, Caller caller) {
        var asking = caller.act(null).person();
        var answer = caller.ask(known ->
                StandingQuestion.answer(new EnrolmentId(enrolment), new JudgementId(judgement), asking, known));
        return switch (answer) {
            case StandingQuestion.Told(var standing) -> standing;
            case StandingQuestion.Refused(var reason) -> throw new CommandRejected(reason);
        };
    }
}

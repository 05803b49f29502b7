package org.cairn.command.privacy.erase;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.cairn.command.Ids;
import org.cairn.command.identity.Eraser;
import org.cairn.command.rest.Caller;
import org.cairn.command.rest.OneAtATime;
import org.cairn.contracts.learner.LearnerId;
import org.cairn.contracts.privacy.CancelErasure;
import org.cairn.contracts.privacy.ConfirmErasure;
import org.cairn.contracts.privacy.ErasureBasis;
import org.cairn.contracts.privacy.ErasureId;
import org.cairn.contracts.privacy.OrderErasure;
import org.cairn.contracts.privacy.RetainedPart;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/// Each of these is an act of its own, never a line among thousands.
@RestController
final class ErasureController {

    /// @param erasure  its id; a new one if left out
    /// @param basis    why the personal data must go
    /// @param retained what stays under a random id
    record Body(
            @Nullable ErasureId erasure,
            ErasureBasis basis,
            List<RetainedPart> retained,
            @Nullable LocalDate effectiveOn) {}

    record DayBody(@Nullable LocalDate effectiveOn) {}

    private final Eraser eraser;

    ErasureController(Eraser eraser) {
        this.eraser = eraser;
    }

    @OneAtATime
    @PostMapping(name = "orderErasure", path = "/api/v1/learners/{learner}/erasures")
    ResponseEntity<Map<String, Object>> order(@PathVariable UUID learner, @RequestBody Body body, Caller caller) {
        var erasure = body.erasure() == null ? new ErasureId(Ids.next()) : body.erasure();
        var command = new OrderErasure(
                new LearnerId(learner), erasure, body.basis(), body.retained(), caller.act(body.effectiveOn()));
        return caller.send(command, body, locationOf(learner, erasure), Map.of("erasure", erasure));
    }

    @OneAtATime
    @PostMapping(name = "cancelErasure", path = "/api/v1/learners/{learner}/erasures/{erasure}/cancellation")
    ResponseEntity<Map<String, Object>> cancel(
            @PathVariable UUID learner, @PathVariable UUID erasure, @RequestBody DayBody body, Caller caller) {
        var id = new ErasureId(erasure);
        var command = new CancelErasure(new LearnerId(learner), id, caller.act(body.effectiveOn()));
        return caller.send(command, body, locationOf(learner, id), Map.of("erasure", id));
    }

    /// Another person than who ordered it. It is carried out before the answer; if it is cut off, the same request
    /// finishes it, as does the next start.
    @OneAtATime
    @PostMapping(name = "confirmErasure", path = "/api/v1/learners/{learner}/erasures/{erasure}/confirmation")
    ResponseEntity<Map<String, Object>> confirm(
            @PathVariable UUID learner, @PathVariable UUID erasure, @RequestBody DayBody body, Caller caller) {
        var id = new ErasureId(erasure);
        var whose = new LearnerId(learner);
        var command = new ConfirmErasure(whose, id, caller.act(body.effectiveOn()));
        caller.expectAccepted(command);
        eraser.begin(whose, id, command.act());
        var answer = caller.send(command, body, locationOf(learner, id), Map.of("erasure", id));
        eraser.finish(whose, id, command.act());
        return answer;
    }

    private static String locationOf(UUID learner, ErasureId erasure) {
        return "/api/v1/learners/" + learner + "/erasures/" + erasure;
    }
}

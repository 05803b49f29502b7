package org.cairn.command.privacy.hold;

import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.cairn.command.Ids;
import org.cairn.command.rest.Caller;
import org.cairn.contracts.learner.LearnerId;
import org.cairn.contracts.privacy.LegalHoldId;
import org.cairn.contracts.privacy.PlaceLegalHold;
import org.cairn.contracts.privacy.ReleaseLegalHold;
import org.cairn.contracts.shared.Codes;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

@RestController
final class LegalHoldController {

    /// @param hold   its id; a new one if left out
    /// @param ground a code, for example `litigation`
    record Body(
            @Nullable LegalHoldId hold,
            String ground,
            @Nullable LocalDate effectiveOn) {}

    record DayBody(@Nullable LocalDate effectiveOn) {}

    @PostMapping(name = "placeLegalHold", path = "/api/v1/learners/{learner}/legal-holds")
    ResponseEntity<Map<String, Object>> place(@PathVariable UUID learner, @RequestBody Body body, Caller caller) {
        Codes.require("ground", body.ground());
        var hold = body.hold() == null ? new LegalHoldId(Ids.next()) : body.hold();
        return caller.send(
                new PlaceLegalHold(new LearnerId(learner), hold, body.ground(), caller.act(body.effectiveOn())),
                body,
                locationOf(learner, hold),
                Map.of("hold", hold));
    }

    @PostMapping(name = "releaseLegalHold", path = "/api/v1/learners/{learner}/legal-holds/{hold}/release")
    ResponseEntity<Map<String, Object>> release(
            @PathVariable UUID learner, @PathVariable UUID hold, @RequestBody DayBody body, Caller caller) {
        var id = new LegalHoldId(hold);
        return caller.send(
                new ReleaseLegalHold(new LearnerId(learner), id, caller.act(body.effectiveOn())),
                body,
                locationOf(learner, id),
                Map.of("hold", id));
    }

    private static String locationOf(UUID learner, LegalHoldId hold) {
        return "/api/v1/learners/" + learner + "/legal-holds/" + hold;
    }
}

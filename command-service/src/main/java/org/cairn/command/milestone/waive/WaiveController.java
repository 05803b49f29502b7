package org.cairn.command.milestone.waive;

import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.cairn.command.Ids;
import org.cairn.command.identity.Seals;
import org.cairn.command.rest.Caller;
import org.cairn.command.rest.Questions;
import org.cairn.contracts.enrolment.EnrolmentId;
import org.cairn.contracts.milestone.EndWaiver;
import org.cairn.contracts.milestone.WaiveRequirement;
import org.cairn.contracts.milestone.WaiverId;
import org.cairn.contracts.shared.Codes;
import org.cairn.contracts.shared.SealedText;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

@RestController
final class WaiveController {

    /// @param waiver      its id; a new one if left out
    /// @param node        of the pathway version's requirement
    /// @param grounds     a code, for example `equivalent-experience`
    /// @param explanation up to 10,000 characters; kept sealed
    record Body(
            @Nullable WaiverId waiver,
            String node,
            String grounds,
            @Nullable String explanation,
            @Nullable LocalDate effectiveOn) {}

    /// @param cause       a code; `not-stated` if left out
    /// @param effectiveOn the first day without the waiver
    record EndBody(@Nullable String cause, @Nullable LocalDate effectiveOn) {}

    private final Seals seals;

    WaiveController(Seals seals) {
        this.seals = seals;
    }

    /// Waives a node of the requirement for one learner.
    @PostMapping(name = "waiveRequirement", path = "/api/v1/enrolments/{enrolment}/waivers")
    ResponseEntity<Map<String, Object>> waive(@PathVariable UUID enrolment, @RequestBody Body body, Caller caller) {
        Codes.require("node", body.node());
        Codes.require("grounds", body.grounds());
        var id = body.waiver() == null ? new WaiverId(Ids.next()) : body.waiver();
        var of = new EnrolmentId(enrolment);
        return caller.send(
                new WaiveRequirement(
                        of,
                        id,
                        body.node(),
                        body.grounds(),
                        sealed(of, body.explanation(), caller),
                        caller.act(body.effectiveOn())),
                body,
                "/api/v1/enrolments/" + enrolment + "/waivers/" + id,
                Map.of("waiver", id));
    }

    /// Ends a waiver. What was approved with it stays approved.
    @PostMapping(name = "endWaiver", path = "/api/v1/enrolments/{enrolment}/waivers/{waiver}/end")
    ResponseEntity<Map<String, Object>> end(
            @PathVariable UUID enrolment, @PathVariable UUID waiver, @RequestBody EndBody body, Caller caller) {
        var cause = body.cause() == null ? "not-stated" : body.cause();
        Codes.require("cause", cause);
        return caller.send(
                new EndWaiver(new EnrolmentId(enrolment), new WaiverId(waiver), cause, caller.act(body.effectiveOn())),
                body,
                "/api/v1/enrolments/" + enrolment + "/waivers/" + waiver,
                Map.of("waiver", waiver));
    }

    private @Nullable SealedText sealed(EnrolmentId of, @Nullable String text, Caller caller) {
        return text == null ? null : seals.seal(Questions.learnerOf(of, caller), "waiver", text);
    }
}

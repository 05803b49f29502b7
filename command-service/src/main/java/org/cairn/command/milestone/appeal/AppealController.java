package org.cairn.command.milestone.appeal;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.cairn.command.Ids;
import org.cairn.command.identity.Seals;
import org.cairn.command.identity.Staff;
import org.cairn.command.rest.Caller;
import org.cairn.command.rest.ProblemType;
import org.cairn.command.rest.Questions;
import org.cairn.command.rest.RequestRefused;
import org.cairn.contracts.enrolment.EnrolmentId;
import org.cairn.contracts.milestone.AppealId;
import org.cairn.contracts.milestone.AppealOutcome;
import org.cairn.contracts.milestone.Contested;
import org.cairn.contracts.milestone.DecideAppeal;
import org.cairn.contracts.milestone.LodgeAppeal;
import org.cairn.contracts.shared.Codes;
import org.cairn.contracts.shared.SealedText;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

@RestController
final class AppealController {

    /// @param appeal    its id; a new one if left out
    /// @param grounds   a code, for example `procedure-not-followed`
    /// @param statement of the learner, up to 10,000 characters; kept sealed
    record LodgeBody(
            @Nullable AppealId appeal,
            Contested against,
            String grounds,
            @Nullable String statement,
            @Nullable LocalDate effectiveOn) {}

    /// @param grounds a code
    /// @param reasons up to 10,000 characters; kept sealed
    /// @param panel   their accounts
    record DecideBody(
            AppealOutcome outcome,
            String grounds,
            @Nullable String reasons,
            List<String> panel,
            @Nullable LocalDate effectiveOn) {}

    private final Staff staff;
    private final Seals seals;

    AppealController(Staff staff, Seals seals) {
        this.staff = staff;
        this.seals = seals;
    }

    /// Takes in a learner's appeal against a decline, a judgement or a revocation.
    @PostMapping(name = "lodgeAppeal", path = "/api/v1/enrolments/{enrolment}/appeals")
    ResponseEntity<Map<String, Object>> lodge(
            @PathVariable UUID enrolment, @RequestBody LodgeBody body, Caller caller) {
        Codes.require("grounds", body.grounds());
        var id = body.appeal() == null ? new AppealId(Ids.next()) : body.appeal();
        var of = new EnrolmentId(enrolment);
        return caller.send(
                new LodgeAppeal(
                        of,
                        id,
                        body.against(),
                        body.grounds(),
                        sealed(of, "appeal", body.statement(), caller),
                        caller.act(body.effectiveOn())),
                body,
                "/api/v1/enrolments/" + enrolment + "/appeals/" + id,
                Map.of("appeal", id));
    }

    /// Records what a panel decided. It changes no result by itself.
    @PostMapping(name = "decideAppeal", path = "/api/v1/enrolments/{enrolment}/appeals/{appeal}/decision")
    ResponseEntity<Map<String, Object>> decide(
            @PathVariable UUID enrolment, @PathVariable UUID appeal, @RequestBody DecideBody body, Caller caller) {
        Codes.require("grounds", body.grounds());
        var of = new EnrolmentId(enrolment);
        var panel = body.panel().stream()
                .map(account -> staff.find(account).orElseThrow(() -> new RequestRefused(ProblemType.PERSON_UNKNOWN)))
                .toList();
        return caller.send(
                new DecideAppeal(
                        of,
                        new AppealId(appeal),
                        body.outcome(),
                        body.grounds(),
                        sealed(of, "appeal-decision", body.reasons(), caller),
                        panel,
                        caller.act(body.effectiveOn())),
                body,
                "/api/v1/enrolments/" + enrolment + "/appeals/" + appeal,
                Map.of("appeal", appeal));
    }

    private @Nullable SealedText sealed(EnrolmentId of, String field, @Nullable String text, Caller caller) {
        return text == null ? null : seals.seal(Questions.learnerOf(of, caller), field, text);
    }
}

package org.cairn.command.milestone.delegate;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.cairn.command.Ids;
import org.cairn.command.identity.Staff;
import org.cairn.command.rest.Caller;
import org.cairn.command.rest.ProblemType;
import org.cairn.command.rest.RequestRefused;
import org.cairn.contracts.authorisation.Scope;
import org.cairn.contracts.authorisation.Term;
import org.cairn.contracts.milestone.DelegateApproval;
import org.cairn.contracts.milestone.DelegationId;
import org.cairn.contracts.milestone.EndDelegation;
import org.cairn.contracts.pathway.PathwayId;
import org.cairn.contracts.shared.Codes;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

@RestController
final class DelegateController {

    /// @param delegation its id; a new one if left out
    /// @param to         the account of the delegate
    /// @param pathways   left out = all of the institution
    /// @param until      the last day
    record Body(
            @Nullable DelegationId delegation,
            String to,
            @Nullable List<PathwayId> pathways,
            LocalDate from,
            LocalDate until,
            @Nullable LocalDate effectiveOn) {}

    /// @param cause       a code; `not-stated` if left out
    /// @param effectiveOn the first day without the delegation
    record EndBody(@Nullable String cause, @Nullable LocalDate effectiveOn) {}

    private final Staff staff;

    DelegateController(Staff staff) {
        this.staff = staff;
    }

    /// Lets another person approve in the caller's place, for some days.
    @PostMapping(name = "delegateApproval", path = "/api/v1/delegations")
    ResponseEntity<Map<String, Object>> delegate(@RequestBody Body body, Caller caller) {
        var id = body.delegation() == null ? new DelegationId(Ids.next()) : body.delegation();
        var to = staff.find(body.to()).orElseThrow(() -> new RequestRefused(ProblemType.PERSON_UNKNOWN));
        var scope = body.pathways() == null ? Scope.INSTITUTION : new Scope(body.pathways());
        return caller.send(
                new DelegateApproval(
                        id, to, scope, new Term(body.from(), body.until()), caller.act(body.effectiveOn())),
                body,
                "/api/v1/delegations/" + id,
                Map.of("delegation", id));
    }

    /// Ends a delegation before its time.
    @PostMapping(name = "endDelegation", path = "/api/v1/delegations/{delegation}/end")
    ResponseEntity<Map<String, Object>> end(@PathVariable UUID delegation, @RequestBody EndBody body, Caller caller) {
        var cause = body.cause() == null ? "not-stated" : body.cause();
        Codes.require("cause", cause);
        return caller.send(
                new EndDelegation(new DelegationId(delegation), cause, caller.act(body.effectiveOn())),
                body,
                "/api/v1/delegations/" + delegation,
                Map.of("delegation", delegation));
    }
}

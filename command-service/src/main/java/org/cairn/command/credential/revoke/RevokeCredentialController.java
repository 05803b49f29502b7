package org.cairn.command.credential.revoke;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.cairn.command.rest.Caller;
import org.cairn.contracts.credential.ConfirmCredentialRevocation;
import org.cairn.contracts.credential.CredentialId;
import org.cairn.contracts.credential.DropCredentialRevocation;
import org.cairn.contracts.credential.ProposeCredentialRevocation;
import org.cairn.contracts.shared.Codes;
import org.cairn.contracts.shared.Command;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

@RestController
final class RevokeCredentialController {

    /// @param cause      a code, for example `plagiarism`
    /// @param dependents the valid credentials that rest on it, as `GET /api/v1/credentials/{credential}` lists
    ///                   them
    record ProposeBody(
            String cause,
            List<CredentialId> dependents,
            @Nullable LocalDate effectiveOn) {}

    /// @param dependents as for the proposal
    record ConfirmBody(
            List<CredentialId> dependents, @Nullable LocalDate effectiveOn) {}

    /// @param cause a code, for example `mistaken`
    record DropBody(String cause, @Nullable LocalDate effectiveOn) {}

    @PostMapping(name = "proposeCredentialRevocation", path = "/api/v1/credentials/{credential}/revocation")
    ResponseEntity<Map<String, Object>> propose(
            @PathVariable String credential, @RequestBody ProposeBody body, Caller caller) {
        Codes.require("cause", body.cause());
        var id = new CredentialId(credential);
        var act = caller.act(body.effectiveOn());
        return send(new ProposeCredentialRevocation(id, body.cause(), body.dependents(), act), id, body, caller);
    }

    /// By another person than who proposed it.
    @PostMapping(
            name = "confirmCredentialRevocation",
            path = "/api/v1/credentials/{credential}/revocation/confirmation")
    ResponseEntity<Map<String, Object>> confirm(
            @PathVariable String credential, @RequestBody ConfirmBody body, Caller caller) {
        var id = new CredentialId(credential);
        return send(
                new ConfirmCredentialRevocation(id, body.dependents(), caller.act(body.effectiveOn())),
                id,
                body,
                caller);
    }

    /// The credential stays valid.
    @PostMapping(name = "dropCredentialRevocation", path = "/api/v1/credentials/{credential}/revocation/withdrawal")
    ResponseEntity<Map<String, Object>> drop(
            @PathVariable String credential, @RequestBody DropBody body, Caller caller) {
        Codes.require("cause", body.cause());
        var id = new CredentialId(credential);
        return send(new DropCredentialRevocation(id, body.cause(), caller.act(body.effectiveOn())), id, body, caller);
    }

    private static ResponseEntity<Map<String, Object>> send(
            Command command, CredentialId id, Object body, Caller caller) {
        return caller.send(command, body, "/api/v1/credentials/" + id, Map.of("credential", id));
    }
}

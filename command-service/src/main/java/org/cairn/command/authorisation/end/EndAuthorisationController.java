package org.cairn.command.authorisation.end;

import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.cairn.command.rest.Caller;
import org.cairn.contracts.authorisation.EndAuthorisation;
import org.cairn.contracts.shared.AuthorisationId;
import org.cairn.contracts.shared.Codes;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

@RestController
final class EndAuthorisationController {

    /// @param cause       a code; `not-stated` if left out
    /// @param effectiveOn the first day without the authorisation
    record Body(@Nullable String cause, @Nullable LocalDate effectiveOn) {}

    @PostMapping("/api/v1/authorisations/{authorisation}/end")
    ResponseEntity<Map<String, Object>> end(@PathVariable UUID authorisation, @RequestBody Body body, Caller caller) {
        var cause = body.cause() == null ? "not-stated" : body.cause();
        Codes.require("cause", cause);
        return caller.send(
                new EndAuthorisation(new AuthorisationId(authorisation), cause, caller.act(body.effectiveOn())),
                body,
                "/api/v1/authorisations/" + authorisation,
                Map.of("authorisation", authorisation));
    }
}

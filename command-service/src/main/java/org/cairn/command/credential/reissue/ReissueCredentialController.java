package org.cairn.command.credential.reissue;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import org.cairn.command.SecretIds;
import org.cairn.command.identity.Learners;
import org.cairn.command.rest.Caller;
import org.cairn.command.state.Issued;
import org.cairn.contracts.credential.CredentialId;
import org.cairn.contracts.credential.CredentialSupplement;
import org.cairn.contracts.credential.CredentialTemplateId;
import org.cairn.contracts.credential.CredentialVersionId;
import org.cairn.contracts.credential.ReissueCredential;
import org.cairn.contracts.shared.Codes;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

@RestController
final class ReissueCredentialController {

    /// Which version's text it shall have.
    record Version(CredentialTemplateId template, String version) {}

    /// @param reissued              the id of the new one; drawn here if left out
    /// @param cause                 a code, for example `name-corrected`, `text-corrected`, `renewed`
    /// @param text                  left out = the version that it was made from
    /// @param supplement            what the version leaves open; as it was if left out
    /// @param nameChanged           whether the learner's name is now another; not if left out
    /// @param technicallyValidUntil the last day of the document
    record Body(
            @Nullable CredentialId reissued,
            String cause,
            @Nullable Version text,
            @Nullable CredentialSupplement supplement,
            @Nullable Boolean nameChanged,
            @Nullable LocalDate technicallyValidUntil,
            @Nullable LocalDate effectiveOn) {}

    private final Learners learners;
    private final ZoneId institutionZone;

    ReissueCredentialController(Learners learners, ZoneId institutionZone) {
        this.learners = learners;
        this.institutionZone = institutionZone;
    }

    @PostMapping("/api/v1/credentials/{credential}/reissue")
    ResponseEntity<Map<String, Object>> reissue(
            @PathVariable String credential, @RequestBody Body body, Caller caller) {
        Codes.require("cause", body.cause());
        var before = new CredentialId(credential);
        var id = body.reissued() == null ? SecretIds.ofCredential() : body.reissued();
        var text = body.text();
        return caller.send(
                new ReissueCredential(
                        before,
                        id,
                        body.cause(),
                        text == null ? null : new CredentialVersionId(text.template(), text.version()),
                        body.supplement() == null ? CredentialSupplement.NONE : body.supplement(),
                        Boolean.TRUE.equals(body.nameChanged()),
                        body.technicallyValidUntil(),
                        isNamed(before, caller),
                        institutionZone.getId(),
                        caller.act(body.effectiveOn())),
                body,
                "/api/v1/credentials/" + id,
                Map.of("credential", id, "verification", id.verification()));
    }

    private boolean isNamed(CredentialId credential, Caller caller) {
        return caller.ask(known -> {
            var learner = known.of(Issued.BOUNDARY, credential).learner();
            return learner != null && learners.isNamed(learner);
        });
    }
}

package org.cairn.command.credential.publish;

import java.time.LocalDate;
import java.util.Map;
import org.cairn.command.rest.Caller;
import org.cairn.contracts.credential.CredentialDefinition;
import org.cairn.contracts.credential.CredentialTemplateId;
import org.cairn.contracts.credential.CredentialVersionId;
import org.cairn.contracts.credential.PublishCredentialVersion;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

@RestController
final class PublishCredentialController {

    record Body(CredentialDefinition definition, @Nullable LocalDate effectiveOn) {}

    @PutMapping("/api/v1/credential-templates/{template}/versions/{version}")
    ResponseEntity<Map<String, Object>> publish(
            @PathVariable String template, @PathVariable String version, @RequestBody Body body, Caller caller) {
        var id = new CredentialVersionId(new CredentialTemplateId(template), version);
        return caller.send(
                new PublishCredentialVersion(id, body.definition(), caller.act(body.effectiveOn())),
                body,
                "/api/v1/credential-templates/" + template + "/versions/" + version,
                Map.of("template", template, "version", version));
    }
}

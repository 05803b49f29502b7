package org.cairn.command.framework.publishpolicy;

import java.time.LocalDate;
import java.util.Map;
import org.cairn.command.rest.Caller;
import org.cairn.contracts.framework.CalculationPolicy;
import org.cairn.contracts.framework.PolicyId;
import org.cairn.contracts.framework.PolicyVersionId;
import org.cairn.contracts.framework.PublishCalculationPolicy;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

@RestController
final class PublishPolicyController {

    record Body(CalculationPolicy definition, @Nullable LocalDate effectiveOn) {}

    @PutMapping("/api/v1/policies/{policy}/versions/{version}")
    ResponseEntity<Map<String, Object>> publish(
            @PathVariable String policy, @PathVariable String version, @RequestBody Body body, Caller caller) {
        var id = new PolicyVersionId(new PolicyId(policy), version);
        return caller.send(
                new PublishCalculationPolicy(id, body.definition(), caller.act(body.effectiveOn())),
                body,
                "/api/v1/policies/" + policy + "/versions/" + version,
                Map.of("policy", policy, "version", version));
    }
}

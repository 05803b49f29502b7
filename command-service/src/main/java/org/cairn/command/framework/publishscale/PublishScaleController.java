package org.cairn.command.framework.publishscale;

import java.time.LocalDate;
import java.util.Map;
import org.cairn.command.rest.Caller;
import org.cairn.contracts.framework.MasteryScale;
import org.cairn.contracts.framework.PublishMasteryScale;
import org.cairn.contracts.framework.ScaleId;
import org.cairn.contracts.framework.ScaleVersionId;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

@RestController
final class PublishScaleController {

    record Body(MasteryScale definition, @Nullable LocalDate effectiveOn) {}

    @PutMapping("/api/v1/scales/{scale}/versions/{version}")
    ResponseEntity<Map<String, Object>> publish(
            @PathVariable String scale, @PathVariable String version, @RequestBody Body body, Caller caller) {
        var id = new ScaleVersionId(new ScaleId(scale), version);
        return caller.send(
                new PublishMasteryScale(id, body.definition(), caller.act(body.effectiveOn())),
                body,
                "/api/v1/scales/" + scale + "/versions/" + version,
                Map.of("scale", scale, "version", version));
    }
}

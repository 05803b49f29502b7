package org.cairn.command.operations.survey;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.cairn.command.Ids;
import org.cairn.command.rest.Caller;
import org.cairn.contracts.operations.CloseAgencySurvey;
import org.cairn.contracts.operations.OperationId;
import org.cairn.contracts.operations.SectionCode;
import org.cairn.contracts.operations.SurveyItem;
import org.cairn.contracts.pathway.PathwayId;
import org.cairn.contracts.shared.Codes;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

@RestController
final class SurveyController {
    /// @param operation its id; a new one if left out
    /// @param section      left out where it was of the whole programme
    /// @param instrument   and its version, as a code
    /// @param items        mean and sample standard deviation of each
    record Body(
            @Nullable OperationId operation,
            PathwayId pathway,
            @Nullable SectionCode section,
            String instrument,
            int invited,
            int answered,
            BigDecimal scaleMinimum,
            BigDecimal scaleMaximum,
            List<SurveyItem> items,
            @Nullable LocalDate effectiveOn) {}

    /// Records the sums of a survey that was closed.
    @PostMapping(name = "closeSurvey", path = "/api/v1/operations/surveys")
    ResponseEntity<Map<String, Object>> close(@RequestBody Body body, Caller caller) {
        Codes.require("instrument", body.instrument());
        var id = body.operation() == null ? new OperationId(Ids.next()) : body.operation();
        var act = caller.act(body.effectiveOn());
        return caller.send(
                new CloseAgencySurvey(
                        id,
                        body.pathway(),
                        body.section(),
                        body.instrument(),
                        body.invited(),
                        body.answered(),
                        body.scaleMinimum(),
                        body.scaleMaximum(),
                        body.items(),
                        act),
                body,
                "/api/v1/operations/" + id,
                Map.of("operation", id));
    }
}

package org.cairn.standalone.openapi;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.IntegerSchema;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.ObjectSchema;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.responses.ApiResponse;
import java.util.List;

/// The form of every refusal.
final class Problems {

    static ApiResponse answer() {
        var problem = new Schema<>().$ref("#/components/schemas/Problem");
        return new ApiResponse()
                .description("Refused; `type` and `reason` say why.")
                .content(new Content().addMediaType("application/problem+json", new MediaType().schema(problem)));
    }

    static void describe(OpenAPI api) {
        var problem = new ObjectSchema();
        problem.setDescription("RFC 9457 problem details.");
        problem.addProperty("type", new StringSchema().description("`urn:cairn:problem:` and the reason; stable."));
        problem.addProperty("title", new StringSchema());
        problem.addProperty("status", new IntegerSchema());
        problem.addProperty("detail", new StringSchema().description("What is wrong."));
        problem.addProperty("instance", new StringSchema());
        problem.addProperty("reason", new StringSchema().description("The reason's name, as in `LEARNER_UNKNOWN`."));
        problem.addProperty(
                "remedy", new StringSchema().description("What to do next. Of every refusal of a command."));
        problem.setRequired(List.of("type", "title", "status", "detail"));
        api.getComponents().addSchemas("Problem", problem);
    }

    private Problems() {}
}

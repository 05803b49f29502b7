package org.cairn.standalone.openapi;

import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.headers.Header;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.IntegerSchema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.parameters.Parameter;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.responses.ApiResponses;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.cairn.command.rest.Caller;
import org.cairn.command.rest.OperationName;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.method.HandlerMethod;

/// Names, headers and answers that follow from what an operation is: a write takes a [Caller], a read of a read model
/// does not.
final class Operations {

    static Operation describe(Operation operation, HandlerMethod handler) {
        var name = OperationName.of(handler);
        operation.setOperationId(name);
        operation.setSummary(sentence(name));
        operation.setTags(List.of(capabilityOf(handler)));
        if (!takesCaller(handler)) return read(operation);
        return handler.hasMethodAnnotation(GetMapping.class) ? show(operation) : write(operation);
    }

    /// What the write side shows of its own state: to somebody, and always as of now.
    private static Operation show(Operation operation) {
        operation.addParametersItem(
                header("Cairn-Actor", "The account that asks.").required(true));
        var ok = operation.getResponses().get("200");
        if (ok != null) ok.setDescription("Found.");
        operation.getResponses().addApiResponse(ApiResponses.DEFAULT, Problems.answer());
        return operation;
    }

    private static boolean takesCaller(HandlerMethod handler) {
        return Arrays.stream(handler.getMethodParameters())
                .anyMatch(parameter -> parameter.getParameterType() == Caller.class);
    }

    private static Operation write(Operation operation) {
        operation.addParametersItem(
                header("Cairn-Actor", "The account that acts.").required(true));
        operation.addParametersItem(header(
                "Cairn-Authority",
                "The authorisation to load history, where what is recorded has its own date and may be out of order."));
        operation.addParametersItem(header(
                "Idempotency-Key", "With it, a repeat gets the first answer; another body under it is refused."));
        var ok = operation.getResponses().get("200");
        var content = ok == null ? new Content() : ok.getContent();
        var responses = new ApiResponses()
                .addApiResponse("201", recorded("Recorded.", content))
                .addApiResponse("200", recorded("A repeat: there was nothing to add.", content));
        responses.addApiResponse(ApiResponses.DEFAULT, Problems.answer());
        return operation.responses(responses);
    }

    private static ApiResponse recorded(String description, Content content) {
        return position(new ApiResponse().description(description).content(content))
                .addHeaderObject("Location", new Header().schema(new StringSchema()));
    }

    private static Operation read(Operation operation) {
        operation.addParametersItem(new Parameter()
                .in("query")
                .name("min-position")
                .description("Wait up to 2 s until the read model has reached this position; else 503.")
                .schema(new IntegerSchema().format("int64")));
        var ok = operation.getResponses().get("200");
        if (ok != null) position(ok).setDescription("Found.");
        operation.getResponses().addApiResponse(ApiResponses.DEFAULT, Problems.answer());
        return operation;
    }

    private static ApiResponse position(ApiResponse response) {
        return response.addHeaderObject(
                "Cairn-Position",
                new Header()
                        .description("Position of the log that the answer reflects.")
                        .schema(new IntegerSchema().format("int64")));
    }

    private static Parameter header(String name, String description) {
        return new Parameter().in("header").name(name).description(description).schema(new StringSchema());
    }

    /// The package below `command` or `query`.
    private static String capabilityOf(HandlerMethod handler) {
        return handler.getBeanType().getPackageName().split("\\.")[3];
    }

    /// `recordJudgement` gives "Record judgement".
    private static String sentence(String name) {
        var words = name.replaceAll("([A-Z])", " $1").toLowerCase(Locale.ROOT);
        return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }

    private Operations() {}
}

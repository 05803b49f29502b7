package org.cairn.query.console.registrar;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.cairn.query.console.Asker;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.DispatcherServlet;
import org.springframework.web.util.UriUtils;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/// Asks operations of the REST API within this server, by the same way as a request from outside: the same checks, the
/// same answers. Some are of the write side, which this module knows by their addresses only.
@Component
class Operations {
    /// The reason of a server that has no such operation.
    private static final String NOBODY = "OPERATION_UNKNOWN";

    private static final Pattern VARIABLE = Pattern.compile("\\{(\\w+)}");
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    private final ObjectProvider<DispatcherServlet> servlet;
    private final @Nullable RemoteOperations commands;

    /// @param commandUrl where the write side is; empty if it is within this server, or nowhere
    Operations(ObjectProvider<DispatcherServlet> servlet, @Value("${cairn.query.command-url:}") String commandUrl) {
        this.servlet = servlet;
        this.commands = commandUrl.isBlank() ? null : new RemoteOperations(URI.create(commandUrl));
    }

    /// @param said what stands in the fields; what is blank counts as left out
    Answer ask(Question question, Map<String, String> said, HttpServletRequest page, HttpServletResponse response)
            throws ServletException, IOException {
        var fields = new LinkedHashMap<String, String>();
        for (var field : question.fields()) {
            var value = said.getOrDefault(field.name(), "").strip();
            if (!value.isEmpty()) fields.put(field.name(), value);
            else if (field.required())
                return new Answer(400, "Say: " + field.label() + ".", "FIELD_MISSING", null, null);
        }
        var path = VARIABLE.matcher(question.path())
                .replaceAll(match -> UriUtils.encodePathSegment(
                        String.valueOf(fields.remove(match.group(1))), StandardCharsets.UTF_8));
        var headers = new TreeMap<String, String>(String.CASE_INSENSITIVE_ORDER);
        headers.put("Accept", "application/json, application/problem+json");
        var asker = Asker.of(page, said);
        if (question.signed() && asker != null) headers.put(Asker.HEADER, asker);
        var isGet = question.method().equals("GET");
        if (!isGet) headers.put("Content-Type", "application/json");
        var parameters = isGet ? fields : Map.<String, String>of();
        var body = isGet ? new byte[0] : JSON.writeValueAsBytes(nested(fields));
        var inside = new InnerResponse(response);
        servlet.getObject().service(new InnerRequest(page, question.method(), path, parameters, headers, body), inside);
        var answer = read(question, inside.getStatus(), inside.body());
        // What nobody answers here is the write side's.
        if (commands == null || !Answer.UNANSWERED.equals(answer.name())) return answer;
        var told = commands.ask(question.method(), path, parameters, headers, body);
        return told == null ? answer : read(question, told.status(), told.body());
    }

    private static Answer read(Question question, int status, byte[] body) {
        try {
            var said = JSON.readValue(body, Map.class);
            if (said == null || NOBODY.equals(said.get("reason"))) return Answer.unanswered(status);
            return Answer.of(question, status, said);
        } catch (JacksonException _) {
            return Answer.unanswered(status);
        }
    }

    /// `policy.version` is `version` in the object `policy`.
    @SuppressWarnings("unchecked")
    private static Map<String, Object> nested(Map<String, String> fields) {
        var body = new HashMap<String, Object>();
        fields.forEach((name, value) -> {
            var into = body;
            var steps = name.split("\\.");
            for (var i = 0; i < steps.length - 1; i++)
                into = (HashMap<String, Object>) into.computeIfAbsent(steps[i], _ -> new HashMap<String, Object>());
            into.put(steps[steps.length - 1], value);
        });
        return body;
    }

    static String query(Map<String, String> parameters) {
        return parameters.entrySet().stream()
                .map(each -> URLEncoder.encode(each.getKey(), StandardCharsets.UTF_8) + "="
                        + URLEncoder.encode(each.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }
}

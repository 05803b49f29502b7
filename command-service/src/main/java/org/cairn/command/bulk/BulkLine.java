package org.cairn.command.bulk;

import java.util.HashMap;
import java.util.Set;
import org.cairn.command.Rehearsal;
import org.cairn.command.rest.Callers;
import org.cairn.command.rest.Callers.Said;
import org.cairn.command.rest.ProblemType;
import org.cairn.command.rest.Problems;
import org.cairn.command.rest.RequestRefused;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.core.convert.ConversionService;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// Reads one line and calls the operation that it names.
@Component
@ConditionalOnWebApplication // Nobody else has operations.
final class BulkLine {

    /// What a line says of itself.
    static final Set<String> OWN = Set.of("command", "key", "actingFor", "authority");

    private final BulkOperations operations;
    private final Callers callers;
    private final Problems problems;
    private final JsonMapper json;
    private final ConversionService texts;
    private final long maxBytes;

    BulkLine(
            BulkOperations operations,
            Callers callers,
            Problems problems,
            JsonMapper json,
            @Qualifier("mvcConversionService") ConversionService texts,
            @Value("${cairn.http.max-body-bytes:2097152}") long maxBytes) {
        this.operations = operations;
        this.callers = callers;
        this.problems = problems;
        this.json = json;
        this.texts = texts;
        this.maxBytes = maxBytes;
    }

    /// @param rehearsal null if the command is to be recorded
    Outcome outcome(byte[] text, Lines.Line line, Said said, @Nullable Rehearsal rehearsal) {
        String command = null;
        try {
            var members = members(text, line);
            command = taken(members, "command");
            if (command == null) throw malformed("A line must name its 'command'.");
            var operation = operations.byName().get(command);
            if (operation == null) {
                throw new RequestRefused(
                        ProblemType.OPERATION_UNKNOWN, "A line cannot have the command '%s'.".formatted(command));
            }
            var own = own(said, members, line.number());
            var variables = new HashMap<String, String>();
            var path = operation.take(members, variables);
            var caller = callers.of(own, operation.method() + " " + path, rehearsal);
            var answer = operation.call(variables, members, caller, json, texts);
            return Outcome.of(line.number(), command, answer, rehearsal != null);
        } catch (JacksonException unreadable) {
            return Outcome.refused(line.number(), command, problems.of(RequestRefused.unreadable(unreadable)));
        } catch (Exception failed) {
            return Outcome.refused(line.number(), command, problems.of(failed));
        }
    }

    private ObjectNode members(byte[] text, Lines.Line line) {
        if (line.bytes() > maxBytes) {
            throw new RequestRefused(
                    ProblemType.BODY_TOO_LARGE, "The line has more than %d bytes.".formatted(maxBytes));
        }
        if (json.readTree(text, line.from(), line.bytes()) instanceof ObjectNode members) return members;
        throw malformed("A line must be a JSON object.");
    }

    /// What the line says of itself, else what the request says. Its key is that of the request and its own number, so
    /// that the same request sent again goes on where it was cut off.
    private static Said own(Said said, ObjectNode members, int number) {
        var key = taken(members, "key");
        if (key == null && said.idempotencyKey() != null) key = said.idempotencyKey() + "/" + number;
        var actingFor = taken(members, "actingFor");
        var authority = taken(members, "authority");
        return new Said(
                said.account(),
                actingFor == null ? said.actingFor() : actingFor,
                authority == null ? said.authority() : authority,
                key);
    }

    private static @Nullable String taken(ObjectNode members, String name) {
        var value = members.remove(name);
        if (value == null) return null;
        if (!value.isString()) throw malformed("'%s' must be text.".formatted(name));
        return value.stringValue();
    }

    private static RequestRefused malformed(String detail) {
        return new RequestRefused(ProblemType.REQUEST_MALFORMED, detail);
    }
}

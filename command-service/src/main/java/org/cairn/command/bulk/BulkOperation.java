package org.cairn.command.bulk;

import java.lang.reflect.InvocationTargetException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.cairn.command.rest.Caller;
import org.cairn.command.rest.ProblemType;
import org.cairn.command.rest.RequestRefused;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.core.convert.ConversionException;
import org.springframework.core.convert.ConversionService;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.method.HandlerMethod;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// One write operation of the API, called by name: the variables of its path and the members of its body stand side by
/// side on one line.
///
/// @param method  for example `POST`
/// @param path    with its variables in braces
/// @param handler made ready to be called
record BulkOperation(String name, String method, String path, HandlerMethod handler) {

    /// Whether all that it takes can stand on a line.
    static boolean fits(HandlerMethod handler) {
        var takesCaller = false;
        for (var parameter : handler.getMethodParameters()) {
            takesCaller |= isCaller(parameter);
            if (!isCaller(parameter) && !isVariable(parameter) && !isBody(parameter)) return false;
        }
        return takesCaller;
    }

    /// The names that stand for variables of the path.
    Set<String> variables() {
        var names = new LinkedHashSet<String>();
        for (var parameter : handler.getMethodParameters()) {
            if (isVariable(parameter)) names.add(nameOf(parameter));
        }
        return names;
    }

    /// The class of the body, or null if there is none.
    @Nullable
    Class<?> body() {
        for (var parameter : handler.getMethodParameters()) {
            if (isBody(parameter)) return parameter.getParameterType();
        }
        return null;
    }

    /// The path with what the line says in place of its variables, which are taken off the line.
    String take(ObjectNode line, Map<String, String> variables) {
        var filled = path;
        for (var name : variables()) {
            var value = line.remove(name);
            if (value == null || !value.isString() || value.stringValue().isBlank()) {
                throw new RequestRefused(ProblemType.REQUEST_MALFORMED, "'%s' is missing or no text.".formatted(name));
            }
            variables.put(name, value.stringValue());
            filled = filled.replace("{" + name + "}", value.stringValue());
        }
        return filled;
    }

    ResponseEntity<?> call(
            Map<String, String> variables, ObjectNode body, Caller caller, JsonMapper json, ConversionService texts)
            throws Exception {
        var arguments = new ArrayList<@Nullable Object>();
        for (var parameter : handler.getMethodParameters()) {
            if (isCaller(parameter)) arguments.add(caller);
            else if (isVariable(parameter)) arguments.add(variable(parameter, variables, texts));
            else arguments.add(json.treeToValue((JsonNode) body, parameter.getParameterType()));
        }
        if (body() == null && !body.isEmpty()) {
            var first = body.propertyNames().iterator().next();
            throw new RequestRefused(ProblemType.REQUEST_MALFORMED, "'%s' is unknown.".formatted(first));
        }
        return answer(arguments);
    }

    private ResponseEntity<?> answer(List<@Nullable Object> arguments) throws Exception {
        try {
            var answer = handler.getMethod().invoke(handler.getBean(), arguments.toArray());
            if (answer instanceof ResponseEntity<?> entity) return entity;
            throw new IllegalStateException(name + " answers with something else");
        } catch (InvocationTargetException failed) {
            if (failed.getCause() instanceof Exception cause) throw cause;
            throw failed;
        }
    }

    private static @Nullable Object variable(
            MethodParameter parameter, Map<String, String> variables, ConversionService texts) {
        var name = nameOf(parameter);
        try {
            return texts.convert(variables.get(name), parameter.getParameterType());
        } catch (ConversionException _) {
            throw new RequestRefused(ProblemType.REQUEST_MALFORMED, "'%s' is not valid.".formatted(name));
        }
    }

    private static boolean isCaller(MethodParameter parameter) {
        return parameter.getParameterType() == Caller.class;
    }

    private static boolean isVariable(MethodParameter parameter) {
        return parameter.hasParameterAnnotation(PathVariable.class);
    }

    private static boolean isBody(MethodParameter parameter) {
        return parameter.hasParameterAnnotation(RequestBody.class);
    }

    private static String nameOf(MethodParameter parameter) {
        var annotation = parameter.getParameterAnnotation(PathVariable.class);
        var named = annotation == null ? "" : annotation.value();
        return named.isEmpty() ? String.valueOf(parameter.getParameter().getName()) : named;
    }
}

package org.cairn.command.rest;

import java.util.Arrays;
import java.util.Locale;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.method.HandlerMethod;

/// How an operation is called in the API's description and on a line of a bulk request.
public final class OperationName {

    /// The name that the mapping states; else `RecordJudgementController` gives `recordJudgement`, and where a
    /// controller
    /// has several operations, the method's name follows.
    public static String of(HandlerMethod handler) {
        var mapping = AnnotatedElementUtils.findMergedAnnotation(handler.getMethod(), RequestMapping.class);
        if (mapping != null && !mapping.name().isEmpty()) return mapping.name();
        var type = handler.getBeanType();
        var name = type.getSimpleName().replaceFirst("Controller$", "");
        var operations = Arrays.stream(type.getDeclaredMethods())
                .filter(method -> AnnotatedElementUtils.hasAnnotation(method, RequestMapping.class))
                .count();
        var method = handler.getMethod().getName();
        var suffix = operations == 1 ? "" : method.substring(0, 1).toUpperCase(Locale.ROOT) + method.substring(1);
        return name.substring(0, 1).toLowerCase(Locale.ROOT) + name.substring(1) + suffix;
    }

    private OperationName() {}
}

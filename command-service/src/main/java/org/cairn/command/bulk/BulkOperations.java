package org.cairn.command.bulk;

import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.cairn.command.rest.OneAtATime;
import org.cairn.command.rest.OperationName;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/// Every write operation of the API that a line can hold, by name: found where requests are, so that none is left out.
@Component
@ConditionalOnWebApplication // Nobody else has operations.
final class BulkOperations {

    private final SingletonSupplier<Map<String, BulkOperation>> byName;

    BulkOperations(@Qualifier("requestMappingHandlerMapping") ObjectProvider<RequestMappingHandlerMapping> mapping) {
        // Later, as the operations are still being made.
        byName = SingletonSupplier.of(() -> found(mapping.getObject()));
    }

    Map<String, BulkOperation> byName() {
        return byName.obtain();
    }

    private static Map<String, BulkOperation> found(RequestMappingHandlerMapping mapping) {
        var operations = new TreeMap<String, BulkOperation>();
        mapping.getHandlerMethods().forEach((where, handler) -> {
            if (!BulkOperation.fits(handler) || handler.hasMethodAnnotation(OneAtATime.class)) return;
            if (where.getMethodsCondition().getMethods().contains(RequestMethod.GET)) return; // Records nothing.
            var operation = operation(where, handler.createWithResolvedBean());
            requireRoom(operation);
            if (operations.put(operation.name(), operation) != null) {
                throw new IllegalStateException("Two operations are called " + operation.name());
            }
        });
        return operations;
    }

    /// On a line, what is of the path, of the body and of the line itself stands side by side.
    private static void requireRoom(BulkOperation operation) {
        var names = new HashSet<>(BulkLine.OWN);
        var body = operation.body();
        var members = body == null || !body.isRecord() ? new RecordComponent[0] : body.getRecordComponents();
        var all = Stream.concat(
                operation.variables().stream(), Arrays.stream(members).map(RecordComponent::getName));
        all.filter(name -> !names.add(name)).findFirst().ifPresent(name -> {
            throw new IllegalStateException(
                    "'%s' would say two things on a line of %s".formatted(name, operation.name()));
        });
    }

    private static BulkOperation operation(RequestMappingInfo where, HandlerMethod handler) {
        handler.getMethod().setAccessible(true); // Operations are known to nobody but Spring.
        var path = where.getPatternValues().iterator().next();
        var method = where.getMethodsCondition().getMethods().stream()
                .findFirst()
                .map(RequestMethod::name)
                .orElseThrow();
        return new BulkOperation(OperationName.of(handler), method, path, handler);
    }
}

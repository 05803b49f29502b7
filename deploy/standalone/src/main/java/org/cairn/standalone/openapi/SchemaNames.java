package org.cairn.standalone.openapi;

import io.swagger.v3.core.jackson.TypeNameResolver;
import java.util.ArrayDeque;

/// A name for each schema. Simple class names will not do: many operations have a `Body`, and what a transcript says
/// of an enrolment is not what a competency map says of it.
///
/// `PublishScaleController.Body` gives `PublishScaleBody`; `Transcript.Enrolment` of the package `transcript` gives
/// `transcript.Transcript.Enrolment`.
final class SchemaNames extends TypeNameResolver {

    @Override
    protected String getNameOfClass(Class<?> type) {
        if (!type.getPackageName().startsWith("org.cairn.")) return super.getNameOfClass(type);
        var path = new ArrayDeque<String>();
        for (Class<?> at = type; at != null; at = at.getEnclosingClass()) path.addFirst(at.getSimpleName());
        if (path.getFirst().endsWith("Controller")) {
            return String.join("", path).replaceFirst("Controller", "");
        }
        return type.getPackageName().split("\\.")[3] + "." + String.join(".", path);
    }
}

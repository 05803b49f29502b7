package org.cairn.command.rest;

import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import java.lang.reflect.Executable;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.cfg.MapperConfig;
import tools.jackson.databind.introspect.Annotated;
import tools.jackson.databind.introspect.AnnotatedMember;
import tools.jackson.databind.introspect.AnnotatedParameter;
import tools.jackson.databind.introspect.NopAnnotationIntrospector;

/// What the compiler knows of null holds at the edge as well: a record's component that is not `@Nullable` must be in
/// the JSON, and must not be null there.
final class RequiredByNullMarked extends NopAnnotationIntrospector {

    private static final long serialVersionUID = 1L;

    @Override
    public @Nullable Boolean hasRequiredMarker(MapperConfig<?> config, AnnotatedMember member) {
        return isRequired(member) ? Boolean.TRUE : null;
    }

    @Override
    public JsonSetter.Value findSetterInfo(MapperConfig<?> config, Annotated member) {
        if (!(member instanceof AnnotatedParameter parameter) || !isOurs(parameter)) return JsonSetter.Value.empty();
        var value = isRequired(member) ? Nulls.FAIL : Nulls.DEFAULT;
        return JsonSetter.Value.construct(value, Nulls.FAIL); // No list of ours has null elements.
    }

    private static boolean isRequired(Annotated member) {
        if (!(member instanceof AnnotatedParameter parameter)) return false;
        if (!isOurs(parameter)) return false;
        var constructor = (Executable) parameter.getOwner().getAnnotated();
        return !constructor.getAnnotatedParameterTypes()[parameter.getIndex()].isAnnotationPresent(Nullable.class);
    }

    private static boolean isOurs(AnnotatedParameter parameter) {
        var owner = parameter.getDeclaringClass();
        return owner.isRecord() && owner.getPackageName().startsWith("org.cairn");
    }
}

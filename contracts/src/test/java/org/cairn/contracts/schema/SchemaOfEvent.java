package org.cairn.contracts.schema;

import static com.github.victools.jsonschema.generator.SchemaVersion.DRAFT_2020_12;

import com.fasterxml.jackson.annotation.JsonValue;
import com.github.victools.jsonschema.generator.CustomDefinition;
import com.github.victools.jsonschema.generator.FieldScope;
import com.github.victools.jsonschema.generator.Option;
import com.github.victools.jsonschema.generator.OptionPreset;
import com.github.victools.jsonschema.generator.SchemaGenerator;
import com.github.victools.jsonschema.generator.SchemaGeneratorConfigBuilder;
import com.github.victools.jsonschema.module.jackson.JacksonOption;
import com.github.victools.jsonschema.module.jackson.JacksonSchemaModule;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Optional;
import org.cairn.contracts.evolution.EventShapes;
import org.cairn.contracts.shared.DomainEvent;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// Makes the JSON Schema (draft 2020-12) of the payload of an event, in the version in which it is written now.
///
/// What may be null may also be missing; members that are not named may be there, as old readers pass them over.
final class SchemaOfEvent {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final SchemaGenerator GENERATOR = generator();

    static ObjectNode of(Class<? extends DomainEvent> type) {
        var version = EventShapes.released().versionOf(type);
        var schema = JSON.createObjectNode();
        var generated = GENERATOR.generateSchema(type);
        schema.set("$schema", generated.remove("$schema"));
        schema.put("$id", "urn:cairn:event:%s:%s".formatted(version.name(), version.version()));
        schema.put("title", version.toString());
        schema.setAll(generated);
        return schema;
    }

    private static SchemaGenerator generator() {
        var config = new SchemaGeneratorConfigBuilder(JSON, DRAFT_2020_12, OptionPreset.PLAIN_JSON)
                .with(new JacksonSchemaModule(JacksonOption.FLATTENED_ENUMS_FROM_JSONPROPERTY))
                .with(Option.EXTRA_OPEN_API_FORMAT_VALUES, Option.DEFINITIONS_FOR_ALL_OBJECTS);
        config.forTypesInGeneral().withCustomDefinitionProvider((type, context) -> value(type.getErasedType())
                .map(value -> context.createDefinition(context.getTypeContext().resolve(value.getGenericReturnType())))
                .map(CustomDefinition::new)
                .orElse(null));
        config.forFields().withNullableCheck(SchemaOfEvent::isNullable).withRequiredCheck(field -> !isNullable(field));
        return new SchemaGenerator(config.build());
    }

    /// What a record is written by, if that is one bare value.
    private static Optional<Method> value(Class<?> type) {
        if (!type.isRecord()) return Optional.empty();
        return Arrays.stream(type.getDeclaredMethods())
                .filter(method -> method.isAnnotationPresent(JsonValue.class))
                .findFirst();
    }

    private static boolean isNullable(FieldScope field) {
        return field.getRawMember().getAnnotatedType().isAnnotationPresent(Nullable.class);
    }

    private SchemaOfEvent() {}
}

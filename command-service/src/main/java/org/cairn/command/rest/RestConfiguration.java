package org.cairn.command.rest;

import java.util.List;
import org.springframework.boot.jackson.autoconfigure.JsonFactoryBuilderCustomizer;
import org.springframework.boot.jackson.autoconfigure.JsonMapperBuilderCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.cfg.EnumFeature;
import tools.jackson.databind.introspect.AnnotationIntrospectorPair;

@Configuration(proxyBeanMethods = false)
class RestConfiguration {

    @Bean
    WebMvcConfigurer callerArguments(CallerResolver callers) {
        return new WebMvcConfigurer() {
            @Override
            public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
                resolvers.add(callers);
            }
        };
    }

    /// Bounds what a parser is made to work on. A problem type tells these figures.
    @Bean
    JsonFactoryBuilderCustomizer boundedJson() {
        return json -> json.streamReadConstraints(StreamReadConstraints.builder()
                .maxNestingDepth(100)
                .maxNumberLength(100)
                .maxStringLength(100_000)
                .maxNameLength(1000)
                .build());
    }

    /// A misspelt, missing or repeated member is refused, not passed over: it would be missing in the record for ever.
    @Bean
    JsonMapperBuilderCustomizer strictBodies() {
        return json -> json.enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
                .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
                .enable(EnumFeature.FAIL_ON_NUMBERS_FOR_ENUMS)
                .addModule(new PlainValues())
                .annotationIntrospector(
                        AnnotationIntrospectorPair.create(new RequiredByNullMarked(), json.annotationIntrospector()));
    }
}

package org.cairn.standalone.openapi;

import io.swagger.v3.core.jackson.ModelResolver;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.info.License;
import io.swagger.v3.oas.models.servers.Server;
import java.util.List;
import org.cairn.command.rest.Caller;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springdoc.core.customizers.OperationCustomizer;
import org.springdoc.core.providers.ObjectMapperProvider;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// OpenAPI 3.1 of the REST API, at `/v3/api-docs`. Pages of the console are no part of it.
@Configuration(proxyBeanMethods = false)
public class OpenApiConfiguration {

    static {
        SpringDocUtils.getConfig().addRequestWrapperToIgnore(Caller.class);
    }

    @Bean
    OpenAPI openApiDescription() {
        return new OpenAPI()
                .info(new Info()
                        .title("Cairn")
                        .version("1")
                        .summary("System of record for competency-based progression")
                        .description("""
                                Write operations take who acts from `Cairn-Actor`, answer 201 when something was recorded and 200 \
                                when it was a repeat, and say in `Cairn-Position` which position a read model must have reached to \
                                show it. Reads wait for it with `min-position`. Every refusal is a problem document (RFC 9457) with a \
                                stable type.""")
                        .license(new License().name("Apache-2.0").url("https://www.apache.org/licenses/LICENSE-2.0")))
                // Where it runs is not part of the contract.
                .servers(List.of(new Server().url("/")));
    }

    @Bean
    ModelResolver openApiSchemas(ObjectMapperProvider mappers) {
        return new ModelResolver(mappers.jsonMapper(), new SchemaNames());
    }

    @Bean
    OperationCustomizer openApiOperations() {
        return Operations::describe;
    }

    @Bean
    OpenApiCustomizer openApiProblems() {
        return Problems::describe;
    }
}

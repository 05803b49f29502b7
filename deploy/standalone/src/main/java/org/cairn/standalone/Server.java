package org.cairn.standalone;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.web.server.PortInUseException;
import org.springframework.context.ApplicationContext;

/// Serves REST API and console until the user stops it.
///
/// @param role       what of it
/// @param kafka      its servers; null if the configuration names them, or none are needed
/// @param signingKey signs checkpoints; null if there is none, and then none are made
record Server(
        Role role,
        int port,
        ListenOptions listen,
        @Nullable Path signingKey,
        @Nullable String kafka,
        Terminal terminal) {

    /// All of it.
    Server(int port, ListenOptions listen, @Nullable Path signingKey, Terminal terminal) {
        this(Role.ALL, port, listen, signingKey, null, terminal);
    }

    /// Told once it answers.
    record Ready(String url, int port, long pid) {}

    /// Starts, says where it is, and returns when a stop was asked for.
    void run(Running running) {
        var address = listen.address();
        terminal.say(listen.notice());
        if (signingKey == null && (role == Role.ALL || role == Role.COMMAND)) {
            terminal.warn("No checkpoints are made, as there is no signing key; give --signing-key FILE.");
        }
        var application = start(running, address);
        var port = application.getEnvironment().getRequiredProperty("local.server.port", Integer.class);
        var url = "http://%s:%d/".formatted(address.contains(":") ? "[" + address + "]" : address, port);
        terminal.answer(
                (role == Role.ALL ? "Cairn is ready: " : "Cairn (%s) is ready: ".formatted(role.word())) + url,
                new Ready(url, port, ProcessHandle.current().pid()));
        try {
            running.stop().await();
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
        terminal.warn("Cairn is stopping ...");
    }

    private ApplicationContext start(Running running, String address) {
        Map<String, Object> properties = new LinkedHashMap<>();
        properties.put("server.address", address);
        properties.put("server.port", port);
        properties.put("management.endpoint.health.group.readiness.include", role.readiness());
        properties.put("management.endpoint.health.group.readiness.show-details", "always");
        properties.put(
                "management.opentelemetry.resource-attributes.service.name",
                role == Role.ALL ? "cairn" : "cairn-" + role.word());
        if (kafka != null) properties.put(KafkaSettings.SERVERS, kafka);
        if (signingKey != null) {
            SigningKeyOption.openOrMake(signingKey); // what is wrong with it is told before anything starts
            properties.put(SigningKeyOption.CHOSEN, signingKey.toString());
        }
        try {
            return running.start(WebApplicationType.SERVLET, properties, role.configuration());
        } catch (RuntimeException e) {
            for (Throwable cause = e; cause != null; cause = cause.getCause()) {
                if (cause instanceof PortInUseException taken) {
                    throw new Failure(
                            "port %d is in use by another program; give another --port, or 0 for any free one"
                                    .formatted(taken.getPort()),
                            e);
                }
            }
            throw e;
        }
    }
}

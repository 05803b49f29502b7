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
/// @param signingKey signs checkpoints; null if there is none, and then none are made
record Server(int port, ListenOptions listen, @Nullable Path signingKey, Terminal terminal) {

    /// Told once it answers.
    record Ready(String url, int port, long pid) {}

    /// Starts, says where it is, and returns when a stop was asked for.
    void run(Running running) {
        var address = listen.address();
        terminal.say(listen.notice());
        if (signingKey == null) {
            terminal.warn("No checkpoints are made, as there is no signing key; give --signing-key FILE.");
        }
        var application = start(running, address);
        var port = application.getEnvironment().getRequiredProperty("local.server.port", Integer.class);
        var url = "http://%s:%d/".formatted(address.contains(":") ? "[" + address + "]" : address, port);
        terminal.answer(
                "Cairn is ready: " + url,
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
        if (signingKey != null) {
            SigningKeyOption.openOrMake(signingKey); // what is wrong with it is told before anything starts
            properties.put(SigningKeyOption.CHOSEN, signingKey.toString());
        }
        try {
            return running.start(WebApplicationType.SERVLET, properties, ServerApplication.class);
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

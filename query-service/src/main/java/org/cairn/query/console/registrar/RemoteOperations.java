package org.cairn.query.console.registrar;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Operations of the write side, where that is a service of its own.
final class RemoteOperations {
    private static final Logger LOG = LoggerFactory.getLogger(RemoteOperations.class);
    private static final Duration CONNECT = Duration.ofSeconds(2);
    private static final Duration PATIENCE = Duration.ofSeconds(15);

    private final String address;
    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(CONNECT)
            .build();

    RemoteOperations(URI address) {
        this.address = address.toString().replaceAll("/+$", "");
    }

    record Told(int status, byte[] body) {}

    /// @param path       encoded
    /// @param parameters as they are meant
    /// @return null if it does not answer
    @Nullable
    Told ask(String method, String path, Map<String, String> parameters, Map<String, String> headers, byte[] body) {
        var query = parameters.isEmpty() ? "" : "?" + Operations.query(parameters);
        var request = HttpRequest.newBuilder(URI.create(address + path + query))
                .timeout(PATIENCE)
                .method(method, body.length == 0 ? BodyPublishers.noBody() : BodyPublishers.ofByteArray(body));
        headers.forEach(request::header);
        try {
            var answer = http.send(request.build(), BodyHandlers.ofByteArray());
            return new Told(answer.statusCode(), answer.body());
        } catch (IOException e) {
            LOG.warn("The command service at {} does not answer: {}", address, e.toString());
            return null;
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return null;
        }
    }
}

package org.cairn.standalone.chaos;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.cairn.standalone.Failure;

/// Whether a service says that it can work.
final class Health {
    private static final Duration A_QUESTION = Duration.ofSeconds(5);

    static void await(Service service, Duration patience) throws InterruptedException {
        var deadline = System.nanoTime() + patience.toNanos();
        try (var http =
                HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build()) {
            while (!isReady(http, service)) {
                if (System.nanoTime() - deadline > 0) {
                    throw new Failure(service.address() + " was not ready again within " + patience);
                }
                TimeUnit.MILLISECONDS.sleep(100);
            }
        }
    }

    private static boolean isReady(HttpClient http, Service service) throws InterruptedException {
        var request = HttpRequest.newBuilder(service.address().resolve("/actuator/health/readiness"))
                .timeout(A_QUESTION)
                .build();
        try {
            return http.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException _) {
            return false;
        }
    }

    private Health() {}
}

package org.cairn.benchmarks;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.cairn.contracts.distribution.Topics;

/// A command service, a worker and a query service, each in a process of its own.
final class Services implements AutoCloseable {
    private static final List<String> ROLES = List.of("command", "projections", "query");

    private final Map<String, HttpService> byRole = new LinkedHashMap<>();

    /// Returns when all of them answer.
    ///
    /// @param masterKey a setting of the JVM: the key of what is sealed in the log
    static Services start(Distribution distribution, Topics topics, String masterKey, Steps steps) throws IOException {
        var services = new Services();
        try {
            for (var role : ROLES) {
                steps.begin("starting the service " + role);
                var options = new ArrayList<>(List.of("--role", role));
                if (!role.equals("query")) options.addAll(List.of("--kafka", distribution.servers()));
                services.byRole.put(
                        role,
                        HttpService.start(
                                HttpJudging.jar(),
                                distribution.database(),
                                List.of(masterKey, "-Dcairn.kafka.topic-prefix=" + topics.prefix()),
                                options));
            }
            return services;
        } catch (IOException | RuntimeException e) {
            services.close();
            throw e;
        }
    }

    /// Where commands go.
    int port() {
        var command = byRole.get("command");
        if (command == null) throw new IllegalStateException("There is no command service");
        return command.port();
    }

    Map<String, ProcessHandle> processes() {
        var processes = new LinkedHashMap<String, ProcessHandle>();
        byRole.forEach((role, service) -> processes.put(role, service.process()));
        return processes;
    }

    @Override
    public void close() throws IOException {
        IOException failed = null;
        for (var service : byRole.values()) {
            try {
                service.close();
            } catch (IOException e) {
                failed = e;
            }
        }
        if (failed != null) throw failed;
    }
}

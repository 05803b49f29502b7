package org.cairn.standalone.postgres;

import java.util.Map;
import java.util.stream.Collectors;

/// The server's settings, written before every start. Made for a small machine: 2 cores, 2 GiB for the database.
final class PostgresSettings {

    /// What is committed is on the disk. Checked again in the running server.
    static final Map<String, String> DURABILITY =
            Map.of("fsync", "on", "synchronous_commit", "on", "full_page_writes", "on");

    private static final String SETTINGS = """
            # Written by Cairn before every start; changes made here are lost.
            listen_addresses = '127.0.0.1'
            port = %d
            unix_socket_directories = ''
            max_connections = 100
            password_encryption = 'scram-sha-256'
            timezone = 'UTC'

            %s

            shared_buffers = '256MB'
            effective_cache_size = '1GB'
            work_mem = '16MB'
            maintenance_work_mem = '128MB'
            wal_buffers = '16MB'
            max_wal_size = '4GB'
            min_wal_size = '256MB'
            checkpoint_timeout = '15min'
            random_page_cost = 1.1
            jit = off

            # Statements and their parameters may hold personal data, which has no place in a log.
            log_min_error_statement = 'panic'
            log_error_verbosity = 'terse'
            log_parameter_max_length = 0
            log_parameter_max_length_on_error = 0
            log_line_prefix = '%%m [%%p] '
            log_checkpoints = off
            """;

    static String onPort(int port) {
        var durability = DURABILITY.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(setting -> setting.getKey() + " = " + setting.getValue())
                .collect(Collectors.joining("\n"));
        return SETTINGS.formatted(port, durability);
    }

    private PostgresSettings() {}
}

package org.cairn.standalone;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// A pool of connections for each role: no part of the application can do more in the database than its work needs, and
/// a service opens those only that its work needs.
///
/// Spring closes them after everything that uses them.
final class Pools {

    private static final Duration CONNECT = Duration.ofSeconds(10);
    /// How long a statement may be without a word from the server. Where a network swallows everything, whoever waits
    /// is told then, and not after the quarter of an hour, or two hours, that TCP takes to give up.
    private static final Duration SILENCE = Duration.ofSeconds(30);

    /// Of read models, in batches of thousands of events. What works for longer without a word, such as tidying after a
    /// rebuild, lifts it for itself.
    private static final Duration SILENCE_OF_BATCHES = Duration.ofMinutes(2);

    /// Of whoever takes commands.
    @Configuration(proxyBeanMethods = false)
    static class Writing {
        @Bean
        @Qualifier("writer")
        HikariDataSource writer(DatabaseAddress address) {
            return pool(address, "writer", "cairn_writer", 12, SILENCE);
        }

        @Bean
        @Qualifier("identity")
        HikariDataSource identity(DatabaseAddress address) {
            return pool(address, "identity", "cairn_identity", 8, SILENCE);
        }
    }

    /// Of whoever reads the log.
    @Configuration(proxyBeanMethods = false)
    static class Reading {
        @Bean
        @Qualifier("reader")
        HikariDataSource reader(DatabaseAddress address) {
            return pool(address, "reader", "cairn_reader", 4, SILENCE);
        }
    }

    /// Of whoever publishes it.
    @Configuration(proxyBeanMethods = false)
    static class Publishing {
        @Bean
        @Qualifier("relay")
        HikariDataSource relayPool(DatabaseAddress address) {
            return pool(address, "relay", "cairn_relay", 3, SILENCE);
        }
    }

    /// Of whoever keeps read models.
    @Configuration(proxyBeanMethods = false)
    static class Folding {
        @Bean
        @Qualifier("projector")
        HikariDataSource projector(DatabaseAddress address) {
            return pool(address, "projector", "cairn_projector", 6, SILENCE_OF_BATCHES);
        }
    }

    /// Of whoever answers questions.
    @Configuration(proxyBeanMethods = false)
    static class Asking {
        @Bean
        @Qualifier("query")
        HikariDataSource query(DatabaseAddress address) {
            return pool(address, "query", "cairn_query", 16, SILENCE);
        }
    }

    /// As the owner of everything: for migrations, which may take as long as they do.
    static HikariDataSource owner(DatabaseAddress address) {
        return new HikariDataSource(config(address, "owner", null, 2));
    }

    static HikariDataSource pool(DatabaseAddress address, String name, String role, int size, Duration silence) {
        var config = config(address, name, role, size);
        config.addDataSourceProperty("socketTimeout", Long.toString(silence.toSeconds()));
        return new HikariDataSource(config);
    }

    private static HikariConfig config(DatabaseAddress address, String name, @Nullable String role, int size) {
        var config = new HikariConfig();
        config.setPoolName(name);
        config.setJdbcUrl(address.url());
        if (address.user() != null) config.setUsername(address.user());
        if (address.password() != null) config.setPassword(address.password());
        if (role != null) config.setConnectionInitSql("SET ROLE " + role);
        config.setMaximumPoolSize(size);
        config.setMinimumIdle(1);
        config.setConnectionTimeout(CONNECT.toMillis());
        // Lazily, so that a pool whose role a migration has yet to make does no harm.
        config.setInitializationFailTimeout(-1);
        config.addDataSourceProperty("ApplicationName", "cairn-" + name);
        config.addDataSourceProperty("reWriteBatchedInserts", "true");
        config.addDataSourceProperty("tcpKeepAlive", "true");
        // What the server says of an error may hold values of a row, and so a person's name, which has no place in a
        // log.
        config.addDataSourceProperty("logServerErrorDetail", "false");
        return config;
    }

    private Pools() {}
}

package org.cairn.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class PoolsTest {

    /// A network that swallows everything, as a firewall does that forgot a connection, is no reason to wait for hours.
    /// Migrations are: they may build an index on a large table.
    @Test
    void whateverServesOrFollowsGivesUpOnADatabaseThatSaysNothing() {
        var address = DatabaseAddress.own("jdbc:postgresql://127.0.0.1:1/nowhere", Map.of());
        for (var pool : List.of(
                new Pools.Writing().writer(address),
                new Pools.Reading().reader(address),
                new Pools.Writing().identity(address),
                new Pools.Asking().query(address))) {
            assertThat(silenceSeconds(pool)).as(pool.getPoolName()).isEqualTo("30");
        }
        assertThat(silenceSeconds(new Pools.Folding().projector(address))).isEqualTo("120");
        assertThat(silenceSeconds(Pools.owner(address))).isNull();
    }

    private static @Nullable String silenceSeconds(HikariDataSource pool) {
        try (pool) {
            return pool.getDataSourceProperties().getProperty("socketTimeout");
        }
    }
}

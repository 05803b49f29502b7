package org.cairn.query.exports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cairn.query.exports.ExportTestTables.request;

import java.io.IOException;
import java.io.OutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// However many rows there are, nothing is kept but what a format holds back for a moment.
class ExportMemoryTest {
    private static final int ROWS = 300_000;
    private static final long MOST_BYTES = 32L << 20;

    private final ExportTestTables tables = new ExportTestTables();

    @AfterEach
    void close() {
        tables.close();
    }

    @ParameterizedTest
    @EnumSource
    void memoryDoesNotGrowWithTheRows(ExportFormat format) throws IOException {
        tables.database.execute("""
                CREATE TABLE trap.fact_many AS
                SELECT n AS id, gen_random_uuid() AS learner, 'text of its own ' || n AS code, random() AS value
                  FROM generate_series(1, %d) AS n;
                ALTER TABLE trap.fact_many ADD PRIMARY KEY (id);
                GRANT SELECT ON trap.fact_many TO cairn_query;
                """.formatted(ROWS));
        try (var export = tables.exports.begin(request("trap.fact_many", format));
                var measuring = new Measuring()) {
            var manifest = export.write(measuring);

            assertThat(manifest.rows()).isEqualTo(ROWS);
            assertThat(measuring.looks).as("looks").isGreaterThan(3);
            assertThat(measuring.highest).as("bytes held").isLessThan(MOST_BYTES);
        }
    }

    /// Looks now and then how much memory is held, and throws away what comes.
    private static final class Measuring extends OutputStream {
        private static final int APART_BYTES = 2 << 20;
        private final long before = used();
        private long written;
        private long highest;
        private int looks;

        @Override
        public void write(int one) {
            count(1);
        }

        @Override
        public void write(byte[] bytes, int from, int length) {
            count(length);
        }

        private void count(int bytes) {
            written += bytes;
            if (written < (long) (looks + 1) * APART_BYTES) return;
            looks++;
            highest = Math.max(highest, used() - before);
        }

        private static long used() {
            System.gc();
            return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
        }
    }
}

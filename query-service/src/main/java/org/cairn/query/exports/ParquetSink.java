package org.cairn.query.exports;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Map;
import org.apache.hadoop.conf.Configuration;
import org.apache.parquet.conf.ParquetConfiguration;
import org.apache.parquet.conf.PlainParquetConfiguration;
import org.apache.parquet.hadoop.ParquetWriter;
import org.apache.parquet.hadoop.api.WriteSupport;
import org.apache.parquet.hadoop.metadata.CompressionCodecName;
import org.apache.parquet.io.OutputFile;
import org.apache.parquet.io.api.RecordConsumer;
import org.apache.parquet.schema.MessageType;
import org.jspecify.annotations.Nullable;

/// Row groups of a few megabytes, which is all that is held in memory.
@SuppressWarnings("deprecation") // Methods with Hadoop's own configuration, which still have to be there.
final class ParquetSink implements RowSink {
    private static final long ROW_GROUP_BYTES = 8L << 20;

    private final ParquetWriter<@Nullable Object[]> writer;

    ParquetSink(ExportTable table, long position, OutputStream out) throws IOException {
        writer = new Builder(new StreamFile(out), new Support(table, position))
                .withConf(new PlainParquetConfiguration())
                .withCompressionCodec(CompressionCodecName.SNAPPY)
                .withRowGroupSize(ROW_GROUP_BYTES)
                .build();
    }

    @Override
    public void add(@Nullable Object[] values) throws IOException {
        writer.write(values);
    }

    @Override
    public void close() throws IOException {
        writer.close();
    }

    private static final class Builder extends ParquetWriter.Builder<@Nullable Object[], Builder> {
        private final Support support;

        Builder(OutputFile file, Support support) {
            super(file);
            this.support = support;
        }

        @Override
        protected Builder self() {
            return this;
        }

        @Override
        protected WriteSupport<@Nullable Object[]> getWriteSupport(ParquetConfiguration configuration) {
            return support;
        }

        @Override
        protected WriteSupport<@Nullable Object[]> getWriteSupport(Configuration configuration) {
            return support;
        }
    }

    /// One row as Parquet takes it: field by field, leaving out what is missing.
    private static final class Support extends WriteSupport<@Nullable Object[]> {
        private final ExportTable table;
        private final MessageType schema;
        private final long position;
        private @Nullable RecordConsumer consumer;

        Support(ExportTable table, long position) {
            this.table = table;
            this.position = position;
            schema = ParquetTypes.schema(table);
        }

        @Override
        public String getName() {
            return "cairn";
        }

        @Override
        public WriteContext init(ParquetConfiguration configuration) {
            return context();
        }

        @Override
        public WriteContext init(Configuration configuration) {
            return context();
        }

        private WriteContext context() {
            return new WriteContext(
                    schema, Map.of("cairn.table", table.name(), "cairn.position", Long.toString(position)));
        }

        @Override
        public void prepareForWrite(RecordConsumer recordConsumer) {
            consumer = recordConsumer;
        }

        @Override
        public void write(@Nullable Object[] values) {
            var to = consumer;
            if (to == null) throw new IllegalStateException("Not prepared");
            to.startMessage();
            for (var i = 0; i < values.length; i++) {
                var value = values[i];
                if (value == null) continue;
                var column = table.columns().get(i);
                to.startField(column.name(), i);
                ParquetTypes.add(to, column, value);
                to.endField(column.name(), i);
            }
            to.endMessage();
        }
    }
}

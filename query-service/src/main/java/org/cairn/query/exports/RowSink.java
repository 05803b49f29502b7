package org.cairn.query.exports;

import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import org.jspecify.annotations.Nullable;

/// Takes rows one by one and keeps none of them: however many there are, memory stays as it is.
///
/// Closing it ends the file and leaves the stream beneath open.
interface RowSink extends Closeable {

    /// @param values in the order of the columns: String, UUID, Boolean, Integer, Long, BigDecimal, Double, LocalDate
    /// or
    ///     Instant, as the column's kind says, or null
    void add(@Nullable Object[] values) throws IOException;

    /// @param position told in the file, where its format has room for that
    static RowSink of(ExportRequest request, ExportTable table, long position, OutputStream out) throws IOException {
        return switch (request.format()) {
            case CSV -> new CsvSink(table, request.bom(), out);
            case XLSX -> new XlsxSink(table, out);
            case PARQUET -> new ParquetSink(table, position, out);
        };
    }
}

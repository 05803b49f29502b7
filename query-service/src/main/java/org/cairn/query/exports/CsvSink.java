package org.cairn.query.exports;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import de.siegmar.fastcsv.writer.QuoteStrategies;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/// RFC 4180. What is missing is an empty field, an empty text is `""`.
final class CsvSink implements RowSink {
    private static final int BYTE_ORDER_MARK = '\uFEFF';

    private final OutputStreamWriter text;
    private final CsvWriter csv;
    private final @Nullable String[] fields;

    CsvSink(ExportTable table, boolean bom, OutputStream out) throws IOException {
        text = new OutputStreamWriter(out, StandardCharsets.UTF_8);
        if (bom) text.write(BYTE_ORDER_MARK);
        csv = CsvWriter.builder()
                .lineDelimiter(LineDelimiter.CRLF)
                .quoteStrategy(QuoteStrategies.EMPTY)
                .build(text);
        fields = new @Nullable String[table.columns().size()];
        csv.writeRecord(table.columns().stream().map(ExportColumn::name).toList());
    }

    @Override
    public void add(@Nullable Object[] values) {
        for (var i = 0; i < fields.length; i++) fields[i] = field(values[i]);
        csv.writeRecord(fields);
    }

    private static @Nullable String field(@Nullable Object value) {
        return switch (value) {
            case null -> null;
            case String string -> Formulas.guarded(string);
            case BigDecimal number -> number.toPlainString();
            default -> value.toString();
        };
    }

    @Override
    public void close() throws IOException {
        csv.flush();
        text.flush();
    }
}

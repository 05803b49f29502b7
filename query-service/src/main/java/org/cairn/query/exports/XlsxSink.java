package org.cairn.query.exports;

import java.io.IOException;
import java.io.OutputStream;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;

/// A workbook whose sheets are written as the rows come. Behind a million rows the next sheet begins.
final class XlsxSink implements RowSink {
    /// Of a sheet, in every version of Excel since 2007, the header among them.
    private static final int ROWS_OF_A_SHEET = 1_048_576;

    private static final int LONGEST_TEXT = 32_767;
    private static final int FLUSH_EVERY = 500;
    private static final String DAY = "yyyy-mm-dd";
    private static final String MOMENT = "yyyy-mm-dd hh:mm:ss";

    private final ExportTable table;
    private final Workbook workbook;
    private final int rowsOfASheet;
    private Worksheet sheet;
    private int sheets = 1;
    private int row;

    XlsxSink(ExportTable table, OutputStream out) throws IOException {
        this(table, out, ROWS_OF_A_SHEET);
    }

    XlsxSink(ExportTable table, OutputStream out, int rowsOfASheet) throws IOException {
        this.table = table;
        this.rowsOfASheet = rowsOfASheet;
        workbook = new Workbook(out, "Cairn", null);
        sheet = begin();
    }

    private Worksheet begin() throws IOException {
        var name = table.name().substring(table.name().indexOf('.') + 1);
        var begun = workbook.newWorksheet(sheets == 1 ? shortened(name) : shortened(name) + "-" + sheets);
        begun.freezePane(0, 1);
        for (var i = 0; i < table.columns().size(); i++) {
            begun.inlineString(0, i, table.columns().get(i).name());
        }
        row = 1;
        return begun;
    }

    /// A sheet's name has at most 31 characters.
    private static String shortened(String name) {
        return name.substring(0, Math.min(name.length(), 26));
    }

    @Override
    public void add(@Nullable Object[] values) throws IOException {
        if (row == rowsOfASheet) {
            sheet.finish();
            sheets++;
            sheet = begin();
        }
        for (var i = 0; i < values.length; i++) {
            var value = values[i];
            if (value != null) cell(i, value);
        }
        row++;
        if (row % FLUSH_EVERY == 0) sheet.flush();
    }

    private void cell(int column, Object value) throws IOException {
        switch (value) {
            case Boolean truth -> sheet.value(row, column, truth);
            case Number number -> sheet.value(row, column, number);
            case LocalDate day -> {
                sheet.value(row, column, day);
                sheet.style(row, column).format(DAY).set();
            }
            case Instant moment -> {
                sheet.value(row, column, moment.atOffset(ZoneOffset.UTC).toLocalDateTime());
                sheet.style(row, column).format(MOMENT).set();
            }
            default -> sheet.inlineString(row, column, text(value.toString()));
        }
    }

    private String text(String value) throws IOException {
        var guarded = Formulas.guarded(value);
        if (guarded.length() > LONGEST_TEXT) {
            throw new IOException(
                    "A text of %s has more characters than a spreadsheet's cell takes: export it as CSV or Parquet"
                            .formatted(table.name()));
        }
        return guarded;
    }

    @Override
    public void close() throws IOException {
        workbook.finish();
    }
}

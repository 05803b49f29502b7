package org.cairn.query.exports;

import static org.apache.parquet.schema.LogicalTypeAnnotation.dateType;
import static org.apache.parquet.schema.LogicalTypeAnnotation.decimalType;
import static org.apache.parquet.schema.LogicalTypeAnnotation.stringType;
import static org.apache.parquet.schema.LogicalTypeAnnotation.timestampType;
import static org.apache.parquet.schema.LogicalTypeAnnotation.uuidType;
import static org.apache.parquet.schema.Types.optional;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.apache.parquet.io.api.Binary;
import org.apache.parquet.io.api.RecordConsumer;
import org.apache.parquet.schema.LogicalTypeAnnotation.TimeUnit;
import org.apache.parquet.schema.MessageType;
import org.apache.parquet.schema.PrimitiveType.PrimitiveTypeName;
import org.apache.parquet.schema.Type;

/// Columns of the database as columns of Parquet, with its logical types (Apache Parquet format 2.11).
final class ParquetTypes {
    private static final int UUID_BYTES = 16;
    /// Of a decimal without a declared number of digits: the most digits that readers of Parquet take.
    private static final int MOST_DIGITS = 38;

    private static final int MOST_DECIMALS = 18;

    static MessageType schema(ExportTable table) {
        return new MessageType(
                table.name(), table.columns().stream().map(ParquetTypes::type).toList());
    }

    private static Type type(ExportColumn column) {
        return switch (column.kind()) {
            case TEXT -> optional(PrimitiveTypeName.BINARY).as(stringType()).named(column.name());
            case UUID ->
                optional(PrimitiveTypeName.FIXED_LEN_BYTE_ARRAY)
                        .length(UUID_BYTES)
                        .as(uuidType())
                        .named(column.name());
            case BOOLEAN -> optional(PrimitiveTypeName.BOOLEAN).named(column.name());
            case INTEGER -> optional(PrimitiveTypeName.INT32).named(column.name());
            case BIGINT -> optional(PrimitiveTypeName.INT64).named(column.name());
            case DECIMAL ->
                optional(PrimitiveTypeName.BINARY)
                        .as(decimalType(decimals(column), digits(column)))
                        .named(column.name());
            case DOUBLE -> optional(PrimitiveTypeName.DOUBLE).named(column.name());
            case DATE -> optional(PrimitiveTypeName.INT32).as(dateType()).named(column.name());
            case TIMESTAMP ->
                optional(PrimitiveTypeName.INT64)
                        .as(timestampType(true, TimeUnit.MICROS))
                        .named(column.name());
        };
    }

    static void add(RecordConsumer to, ExportColumn column, Object value) {
        switch (column.kind()) {
            case TEXT -> to.addBinary(Binary.fromString((String) value));
            case UUID -> to.addBinary(bytes((UUID) value));
            case BOOLEAN -> to.addBoolean((Boolean) value);
            case INTEGER -> to.addInteger((Integer) value);
            case BIGINT -> to.addLong((Long) value);
            case DECIMAL -> to.addBinary(Binary.fromConstantByteArray(unscaled(column, (BigDecimal) value)));
            case DOUBLE -> to.addDouble(((Number) value).doubleValue());
            case DATE -> to.addInteger(Math.toIntExact(((LocalDate) value).toEpochDay()));
            case TIMESTAMP -> to.addLong(ChronoUnit.MICROS.between(Instant.EPOCH, (Instant) value));
        }
    }

    /// Exact up to the number of decimals that the column has in the file; what has more is a quotient that was rounded
    /// before, and is rounded there once more.
    private static byte[] unscaled(ExportColumn column, BigDecimal value) {
        var scaled = value.setScale(decimals(column), RoundingMode.HALF_EVEN);
        if (scaled.precision() > digits(column)) {
            throw new ArithmeticException("%s is too large for %d digits with %d decimals"
                    .formatted(column.name(), digits(column), decimals(column)));
        }
        return scaled.unscaledValue().toByteArray();
    }

    private static int digits(ExportColumn column) {
        return column.precision() > 0 ? column.precision() : MOST_DIGITS;
    }

    private static int decimals(ExportColumn column) {
        return column.precision() > 0 ? column.scale() : MOST_DECIMALS;
    }

    private static Binary bytes(UUID id) {
        return Binary.fromConstantByteArray(ByteBuffer.allocate(UUID_BYTES)
                .putLong(id.getMostSignificantBits())
                .putLong(id.getLeastSignificantBits())
                .array());
    }

    private ParquetTypes() {}
}

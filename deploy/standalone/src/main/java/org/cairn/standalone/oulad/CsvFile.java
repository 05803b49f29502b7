package org.cairn.standalone.oulad;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/// One of the data set's files: its name and the header that it must have. Either line ending will do.
record CsvFile(String name, List<String> header) {

    static final CsvFile COURSES = of("courses.csv", "code_module", "code_presentation", "module_presentation_length");
    static final CsvFile ASSESSMENTS = of(
            "assessments.csv",
            "code_module",
            "code_presentation",
            "id_assessment",
            "assessment_type",
            "date",
            "weight");
    static final CsvFile STUDENTS = of(
            "studentInfo.csv",
            "code_module",
            "code_presentation",
            "id_student",
            "gender",
            "region",
            "highest_education",
            "imd_band",
            "age_band",
            "num_of_prev_attempts",
            "studied_credits",
            "disability",
            "final_result");
    static final CsvFile REGISTRATIONS = of(
            "studentRegistration.csv",
            "code_module",
            "code_presentation",
            "id_student",
            "date_registration",
            "date_unregistration");
    static final CsvFile SUBMISSIONS =
            of("studentAssessment.csv", "id_assessment", "id_student", "date_submitted", "is_banked", "score");

    private static CsvFile of(String name, String... header) {
        return new CsvFile(name, List.of(header));
    }

    /// All rows that can be read; what is wrong with the others is added to `problems`.
    <T> List<T> read(Path folder, Problems problems, Function<Row, T> toRecord) {
        var path = folder.resolve(name);
        var records = new ArrayList<T>();
        if (!Files.isRegularFile(path)) {
            problems.add("%s: there is no such file in %s".formatted(name, folder));
            return records;
        }
        try (var reader = CsvReader.builder()
                // A row that is too short or too long is told with the others, by its line.
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .detectBomHeader(true)
                .ofCsvRecord(path)) {
            var rows = reader.iterator();
            if (!rows.hasNext() || !rows.next().getFields().equals(header)) {
                problems.add(name, 1, "the header is not " + String.join(",", header));
                return records;
            }
            while (rows.hasNext()) {
                var row = rows.next();
                read(new Row(header, row.getFields(), row.getStartingLineNumber()), problems, toRecord, records);
            }
        } catch (CsvParseException e) {
            problems.add("%s: %s".formatted(name, e.getMessage()));
        } catch (IOException | UncheckedIOException e) {
            problems.add("%s: cannot be read: %s".formatted(name, e.getMessage()));
        }
        return records;
    }

    private <T> void read(Row row, Problems problems, Function<Row, T> toRecord, List<T> records) {
        if (row.fields().size() != header.size()) {
            problems.add(
                    name,
                    row.line(),
                    "%d fields where the header has %d".formatted(row.fields().size(), header.size()));
            return;
        }
        try {
            records.add(toRecord.apply(row));
        } catch (Row.Wrong wrong) {
            problems.add(name, row.line(), wrong.reason());
        }
    }
}

package org.cairn.standalone.oulad;

import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.cairn.contracts.shared.Score;
import org.cairn.standalone.Failure;
import org.jspecify.annotations.Nullable;

/// The rows of the five files, in the files' order.
record OuladFiles(
        List<Course> courses,
        List<Assessment> assessments,
        List<Student> students,
        List<Registration> registrations,
        List<Submission> submissions) {

    private static final int LONGEST_DAYS = 2000;

    static OuladFiles read(Path folder, Problems problems) {
        if (!Files.isDirectory(folder)) throw new Failure("there is no folder " + folder);
        return new OuladFiles(
                CsvFile.COURSES.read(folder, problems, OuladFiles::course),
                CsvFile.ASSESSMENTS.read(folder, problems, OuladFiles::assessment),
                CsvFile.STUDENTS.read(folder, problems, OuladFiles::student),
                CsvFile.REGISTRATIONS.read(folder, problems, OuladFiles::registration),
                CsvFile.SUBMISSIONS.read(folder, problems, OuladFiles::submission));
    }

    private static Course course(Row row) {
        var length = row.whole("module_presentation_length");
        if (length < 1 || length > LONGEST_DAYS) {
            throw new Row.Wrong("module_presentation_length %d is not a number of days".formatted(length));
        }
        return new Course(row.presentation(), length, row.line());
    }

    private static Assessment assessment(Row row) {
        return new Assessment(
                row.whole("id_assessment"),
                row.presentation(),
                row.oneOf("assessment_type", AssessmentType.values(), AssessmentType::code),
                near(row, "date"),
                row.decimalOrMissing("weight"),
                row.line());
    }

    private static Student student(Row row) {
        return new Student(
                row.student(),
                row.text("gender"),
                row.text("region"),
                row.text("highest_education"),
                row.textOrMissing("imd_band"),
                row.text("age_band"),
                row.whole("num_of_prev_attempts"),
                row.whole("studied_credits"),
                row.text("disability"),
                row.oneOf("final_result", FinalResult.values(), FinalResult::code),
                row.line());
    }

    private static Registration registration(Row row) {
        return new Registration(
                row.student(), near(row, "date_registration"), near(row, "date_unregistration"), row.line());
    }

    private static Submission submission(Row row) {
        var day = near(row, "date_submitted");
        if (day == null) throw new Row.Wrong("date_submitted is missing");
        return new Submission(
                row.whole("id_assessment"),
                row.whole("id_student"),
                day,
                row.oneOf("is_banked", new Boolean[] {false, true}, banked -> banked ? "1" : "0"),
                score(row),
                row.line());
    }

    private static @Nullable Score score(Row row) {
        var score = row.decimalOrMissing("score");
        if (score == null) return null;
        if (score.signum() < 0 || score.compareTo(BigDecimal.valueOf(100)) > 0) {
            throw new Row.Wrong("score %s is not between 0 and 100".formatted(score.toPlainString()));
        }
        return new Score(score);
    }

    /// A day further off than any presentation is long is a slip of the keyboard.
    private static @Nullable Integer near(Row row, String column) {
        var day = row.wholeOrMissing(column);
        if (day != null && Math.abs(day) > LONGEST_DAYS) {
            throw new Row.Wrong("%s %d is not a number of days from the presentation's start".formatted(column, day));
        }
        return day;
    }
}

package org.cairn.standalone.oulad;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.ToLongFunction;

/// The data set, complete and with every row pointing somewhere.
///
/// @param assessments of each presentation, in the order of its competencies
/// @param enrolments  in the order of `studentInfo.csv`
/// @param files       the rows as they came
record Oulad(
        List<Course> courses,
        Map<Presentation, List<NumberedAssessment>> assessments,
        List<Enrolment> enrolments,
        OuladFiles files) {

    /// @throws org.cairn.standalone.Failure naming file and line of everything that is wrong
    static Oulad read(Path folder) {
        var problems = new Problems();
        var files = OuladFiles.read(folder, problems);
        // Rows that could not be read would make others point nowhere, which would only hide what is wrong.
        problems.refuse();
        var data = linked(files, problems);
        problems.refuse();
        return data;
    }

    private static Oulad linked(OuladFiles files, Problems problems) {
        var courses = unique(CsvFile.COURSES, files.courses(), Course::presentation, Course::line, problems);
        var assessments = unique(CsvFile.ASSESSMENTS, files.assessments(), Assessment::id, Assessment::line, problems);
        var students = unique(CsvFile.STUDENTS, files.students(), Student::key, Student::line, problems);
        var registrations =
                unique(CsvFile.REGISTRATIONS, files.registrations(), Registration::key, Registration::line, problems);

        for (var assessment : files.assessments()) {
            if (!courses.containsKey(assessment.presentation())) {
                problems.add(
                        CsvFile.ASSESSMENTS.name(),
                        assessment.line(),
                        "%s is not in courses.csv".formatted(assessment.presentation()));
            }
        }
        var numbered = NumberedAssessment.of(files.assessments());
        for (var course : files.courses()) {
            if (!numbered.containsKey(course.presentation())) {
                problems.add(
                        CsvFile.COURSES.name(),
                        course.line(),
                        "%s has nothing in assessments.csv".formatted(course.presentation()));
            }
        }
        for (var registration : files.registrations()) {
            if (!students.containsKey(registration.key())) {
                problems.add(
                        CsvFile.REGISTRATIONS.name(),
                        registration.line(),
                        "%s is not in studentInfo.csv".formatted(registration.key()));
            }
        }
        var submissions = submissions(files.submissions(), assessments, registrations, problems);
        var enrolments = new ArrayList<Enrolment>();
        for (var student : files.students()) {
            var course = courses.get(student.key().presentation());
            var registration = registrations.get(student.key());
            if (course == null) {
                problems.add(
                        CsvFile.STUDENTS.name(),
                        student.line(),
                        "%s is not in courses.csv".formatted(student.key().presentation()));
            } else if (registration == null) {
                problems.add(
                        CsvFile.STUDENTS.name(),
                        student.line(),
                        "%s is not in studentRegistration.csv".formatted(student.key()));
            } else {
                enrolments.add(new Enrolment(
                        student, registration, course, submissions.getOrDefault(student.key(), List.of())));
            }
        }
        return new Oulad(files.courses(), numbered, enrolments, files);
    }

    private static Map<StudentKey, List<Submission>> submissions(
            List<Submission> rows,
            Map<Integer, Assessment> assessments,
            Map<StudentKey, Registration> registrations,
            Problems problems) {
        record Key(int assessment, int number) {}
        var seen = new HashSet<Key>();
        var found = new HashMap<StudentKey, List<Submission>>();
        for (var row : rows) {
            var assessment = assessments.get(row.assessment());
            if (assessment == null) {
                problems.add(
                        CsvFile.SUBMISSIONS.name(),
                        row.line(),
                        "assessment %d is not in assessments.csv".formatted(row.assessment()));
                continue;
            }
            var registration = registrations.get(new StudentKey(assessment.presentation(), row.number()));
            if (registration == null) {
                problems.add(
                        CsvFile.SUBMISSIONS.name(),
                        row.line(),
                        "student %d is not registered in %s, to which assessment %d belongs"
                                .formatted(row.number(), assessment.presentation(), row.assessment()));
            } else if (!seen.add(new Key(row.assessment(), row.number()))) {
                problems.add(CsvFile.SUBMISSIONS.name(), row.line(), "a second row for the same work");
            } else {
                found.computeIfAbsent(registration.key(), _ -> new ArrayList<>(8))
                        .add(row);
            }
        }
        return found;
    }

    private static <K, T> Map<K, T> unique(
            CsvFile file, List<T> rows, Function<T, K> key, ToLongFunction<T> line, Problems problems) {
        var found = new LinkedHashMap<K, T>();
        for (var row : rows) {
            var earlier = found.putIfAbsent(key.apply(row), row);
            if (earlier != null) {
                problems.add(
                        file.name(),
                        line.applyAsLong(row),
                        "a second row for %s; the first is in line %d"
                                .formatted(key.apply(row), line.applyAsLong(earlier)));
            }
        }
        return found;
    }
}

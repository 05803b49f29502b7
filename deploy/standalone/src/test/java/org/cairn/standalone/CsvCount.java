package org.cairn.standalone;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/// Counts the outcomes of every presentation directly over the CSV files, with none of the importer's code.
final class CsvCount {

    /// The counts of one competency, as the read side names them.
    record Competency(int evidence, int judged, int mastered, int priorLearning) {
        Competency plus(boolean banked, boolean scored, boolean passed) {
            return new Competency(
                    evidence + (banked ? 0 : 1),
                    judged + (!banked && scored ? 1 : 0),
                    mastered + (passed ? 1 : 0),
                    priorLearning + (banked ? 1 : 0));
        }
    }

    /// The counts of one presentation.
    static final class Presentation {
        int enrolled;
        int withdrawn;
        int completed;
        int declined;
        final Map<String, Competency> competencies = new TreeMap<>();
    }

    final Map<String, Presentation> presentations = new TreeMap<>();
    final Set<String> students = new HashSet<>();
    int evidence;
    int judgements;
    int priorLearning;
    int mastery;

    CsvCount(Path folder) throws IOException {
        for (var row : rows(folder, "studentInfo.csv")) {
            students.add(row[2]);
            switch (row[11]) {
                case "Pass", "Distinction" -> of(row).completed++;
                case "Fail" -> of(row).declined++;
                default -> {}
            }
        }
        for (var row : rows(folder, "studentRegistration.csv")) {
            of(row).enrolled++;
            if (!row[4].isEmpty()) of(row).withdrawn++;
        }
        countWork(folder);
    }

    private Presentation of(String[] row) {
        return presentations.computeIfAbsent(row[0] + "/" + row[1], _ -> new Presentation());
    }

    private void countWork(Path folder) throws IOException {
        var codes = new HashMap<String, String>();
        var places = new HashMap<String, Presentation>();
        var assessments = rows(folder, "assessments.csv");
        for (var row : assessments) {
            // How many of the same type and presentation come before it, by date and then by id.
            var before = assessments.stream()
                    .filter(other -> other[0].equals(row[0]) && other[1].equals(row[1]) && other[3].equals(row[3]))
                    .sorted(Comparator.<String[]>comparingInt(other -> date(other))
                            .thenComparingInt(CsvCount::id))
                    .map(other -> other[2])
                    .toList()
                    .indexOf(row[2]);
            codes.put(row[2], "%s-%s-%d".formatted(row[0], row[3], before + 1));
            places.put(row[2], of(row));
            of(row).competencies.put(codes.getOrDefault(row[2], ""), new Competency(0, 0, 0, 0));
        }
        for (var row : rows(folder, "studentAssessment.csv")) {
            var banked = row[3].equals("1");
            var scored = !row[4].isEmpty();
            var passed = scored && Integer.parseInt(row[4]) >= 40;
            places.getOrDefault(row[0], new Presentation())
                    .competencies
                    .computeIfPresent(codes.getOrDefault(row[0], ""), (_, c) -> c.plus(banked, scored, passed));
            if (banked) priorLearning++;
            else evidence++;
            if (!banked && scored) judgements++;
            if (passed) mastery++;
        }
    }

    private static int date(String[] assessment) {
        return assessment[4].isEmpty() ? Integer.MAX_VALUE : Integer.parseInt(assessment[4]);
    }

    private static int id(String[] assessment) {
        return Integer.parseInt(assessment[2]);
    }

    /// The rows without the header. Nothing in these files holds a comma or a quote within its quotes.
    static List<String[]> rows(Path folder, String file) throws IOException {
        var rows = new ArrayList<String[]>();
        for (var line : Files.readAllLines(folder.resolve(file))) {
            rows.add(line.replace("\"", "").split(",", -1));
        }
        return rows.subList(1, rows.size());
    }
}

package org.cairn.projections.reports.drift;

/// How long a report takes: `main` prints milliseconds for 2,000 learners with so many judgements each and term.
final class SpeedOfDrift {
    public static void main(String[] arguments) {
        var made = new MadeUpProgramme(1).baseline(MadeUpProgramme.START, "b1");
        for (var i = 0; i < 3; i++) made.marking(2000, 0, 0);
        System.out.println(made.facts.size() + " facts");
        var programme = made.programme();
        for (var i = 0; i < 8; i++) {
            var from = System.nanoTime();
            var rows = Drift.report(programme, MadeUpProgramme.WINDOW);
            System.out.println(rows.size() + " rows in " + (System.nanoTime() - from) / 1_000_000 + " ms");
        }
    }
}

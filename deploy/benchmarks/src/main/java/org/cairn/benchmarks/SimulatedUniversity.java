package org.cairn.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Comparator;

/// A simulated university in a database of its own, with its read models and reports: made once, and kept for the next
/// run where a directory is given.
record SimulatedUniversity(BenchServer server, Database database, Path folder, boolean isKept)
        implements AutoCloseable {
    private static final String NAME = "university";

    static SimulatedUniversity of(ReadSidePlan plan, Steps steps) throws Exception {
        var kept = plan.directory();
        steps.begin("starting PostgreSQL");
        var folder = kept == null ? Files.createTempDirectory("cairn-bench-read-side-") : Files.createDirectories(kept);
        var server = kept == null ? BenchServer.start(null) : BenchServer.kept(folder.resolve("postgres"));
        try {
            var database = kept == null ? server.fresh() : server.there(NAME);
            var university = new SimulatedUniversity(server, database, folder, kept != null);
            university.make(plan, steps);
            return university;
        } catch (Exception e) {
            server.close();
            throw e;
        }
    }

    /// The key of what the simulation sealed, which the application then has to have.
    String masterKey() {
        return "-Dcairn.identity.master-key=" + folder.resolve("master.key");
    }

    /// To change as one likes: what is kept stays as it is.
    Database copy() throws SQLException {
        return isKept ? server.copy(NAME) : database.shared();
    }

    /// The code of the programme with the most enrolments.
    String largest() throws SQLException {
        try (var connection = database.connect();
                var statement = connection.createStatement();
                var row = statement.executeQuery(
                        "SELECT pathway FROM bi.dim_enrolment GROUP BY pathway ORDER BY count(*) DESC, 1 LIMIT 1")) {
            row.next();
            return row.getString(1);
        }
    }

    private void make(ReadSidePlan plan, Steps steps) throws Exception {
        var wanted = "%d learners in %d programmes, multiplied to %d events"
                .formatted(plan.learners(), plan.programmes(), plan.events());
        var there = isKept ? server.comment(NAME) : null;
        if (there != null && !there.equals(wanted)) {
            throw new IllegalStateException("The directory holds another university: " + there);
        }
        if (there == null) {
            simulate(plan, steps);
            Multiplying.to(plan.events(), database, steps);
        }
        try (var side = CommandSide.on(database, 0)) {
            RebuildTiming.catchUp(side, steps);
            ReportTiming.catchUp(side, steps);
            if (there == null) side.staff().register(University.ACCOUNT, "Registrar", true);
        }
        steps.begin("tidying the tables");
        database.execute("VACUUM ANALYZE");
        if (isKept) database.execute("COMMENT ON DATABASE %s IS '%s'".formatted(NAME, wanted));
    }

    /// Through the command path, by the application itself.
    private void simulate(ReadSidePlan plan, Steps steps) throws Exception {
        steps.begin("simulating three years of %,d learners".formatted(plan.learners()));
        var log = folder.resolve("simulation.log");
        var process = new ProcessBuilder(
                        ProcessHandle.current().info().command().orElse("java"),
                        "-Xmx1g",
                        "--enable-native-access=ALL-UNNAMED",
                        "--sun-misc-unsafe-memory-access=allow",
                        "-Dcairn.institution-zone=UTC",
                        masterKey(),
                        "-jar",
                        HttpJudging.jar().toString(),
                        "simulate",
                        "--scenario",
                        "turnover",
                        "--seed",
                        "1",
                        "--learners",
                        Integer.toString(plan.learners()),
                        "--programmes",
                        Integer.toString(plan.programmes()),
                        "--years",
                        "3",
                        "--json",
                        "--data-dir",
                        folder.resolve("data").toString(),
                        "--database-url",
                        database.url())
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        var end = new Thread(process::destroy, "end-simulation");
        Runtime.getRuntime().addShutdownHook(end);
        var exitCode = process.waitFor();
        Runtime.getRuntime().removeShutdownHook(end);
        if (exitCode != 0) throw new IllegalStateException("The simulation failed: " + Files.readString(log));
    }

    @Override
    public void close() throws IOException, SQLException {
        try {
            if (!isKept) database.close();
        } finally {
            server.close();
            if (!isKept) delete(folder);
        }
    }

    private static void delete(Path folder) throws IOException {
        try (var paths = Files.walk(folder)) {
            for (var path : paths.sorted(Comparator.reverseOrder()).toList()) Files.delete(path);
        }
    }
}

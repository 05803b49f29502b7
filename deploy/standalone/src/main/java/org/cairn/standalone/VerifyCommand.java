package org.cairn.standalone;

import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.cairn.eventstore.integrity.Checkpoint;
import org.cairn.eventstore.integrity.LogVerifier;
import org.cairn.eventstore.integrity.MalformedException;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// `verify`: whether the log is what it was. Ends with 0 if it is, with 1 if not.
@Command(
        name = "verify",
        description = "Recompute the log's hashes from its rows and compare them with all known checkpoints; "
                + "or check an exported proof, without a database.")
final class VerifyCommand implements Callable<Integer> {

    private static final int INTACT = 0;
    private static final int NOT_INTACT = 1;

    @Mixin
    private final CommonOptions options = new CommonOptions();

    @Mixin
    private final SigningKeyOption signingKey = new SigningKeyOption();

    @Option(
            names = "--checkpoint",
            paramLabel = "FILE",
            description = "A checkpoint that was kept elsewhere; any number of times.")
    private List<Path> checkpoints = List.of();

    @Option(
            names = "--key",
            paramLabel = "VKEY",
            description =
                    "The log's public key, as you know it; any number of times. Default the one of this installation.")
    private List<String> keys = List.of();

    @Option(names = "--proof", paramLabel = "FILE", description = "An exported proof to check, and nothing else.")
    private @Nullable Path proof;

    @Override
    public Integer call() {
        if (proof != null) {
            if (!checkpoints.isEmpty()) throw new UsageFailure("give --proof or --checkpoint");
            var check = ProofAnswer.check(proof, KnownKeys.of(keys, null));
            options.terminal().answer(check.lines(), check);
            return check.intact() ? INTACT : NOT_INTACT;
        }
        var answer = verify();
        options.terminal().answer(answer.lines(), answer);
        return answer.intact() ? INTACT : NOT_INTACT;
    }

    private VerifyAnswer verify() {
        var outside = outside();
        var known = KnownKeys.of(keys, signingKey.present(options, "data"));
        try (var access = LogAccess.open(options, "data")) {
            var verifier = new LogVerifier(access.database());
            var startNanos = System.nanoTime();
            try (var bar = options.terminal().start("Verifying", verifier.head())) {
                var verification = verifier.verify(outside, known.keys(), bar::to);
                return VerifyAnswer.of(verification, known, (System.nanoTime() - startNanos) / 1e9);
            }
        } catch (SQLException e) {
            throw new Failure("the log cannot be read: " + Running.firstLine(e), e);
        }
    }

    private List<LogVerifier.Outside> outside() {
        var outside = new ArrayList<LogVerifier.Outside>();
        for (var file : checkpoints) {
            try {
                outside.add(new LogVerifier.Outside(file.toString(), Checkpoint.parse(Output.read(file))));
            } catch (MalformedException e) {
                throw new UsageFailure("%s is no checkpoint: %s".formatted(file, e.getMessage()));
            }
        }
        return outside;
    }
}

package org.cairn.standalone;

import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.cairn.eventstore.integrity.Checkpoint;
import org.cairn.eventstore.integrity.MalformedException;
import org.cairn.eventstore.integrity.NotIntactException;
import org.cairn.eventstore.integrity.Proof;
import org.cairn.eventstore.integrity.ProofSource;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `proof`: what convinces somebody who has no access to the log.
@Command(
        name = "proof",
        description = "Export the proof that an event is in the log, or that the log only grew since a checkpoint.")
final class ProofCommand implements Runnable {

    @Mixin
    private final CommonOptions options = new CommonOptions();

    @Mixin
    private final SigningKeyOption signingKey = new SigningKeyOption();

    @Parameters(
            paramLabel = "POSITION|EVENT_ID",
            arity = "0..1",
            description = "The event to prove, under the newest checkpoint.")
    private @Nullable String event;

    @Option(
            names = "--from",
            paramLabel = "FILE",
            description = "A checkpoint: prove that the log still begins with what was signed then.")
    private @Nullable Path from;

    @Option(
            names = "--to",
            paramLabel = "FILE",
            description = "The checkpoint under which it is proven, as large or larger. Default the newest.")
    private @Nullable Path to;

    @Option(
            names = "--key",
            paramLabel = "VKEY",
            description = "The key that has signed, if it is not the signing key of this installation.")
    private List<String> keys = List.of();

    @Option(names = "--out", paramLabel = "FILE", required = true, description = "Where to write the proof.")
    private Path out = Path.of("proof");

    record Answer(
            String kind, @Nullable Long position, @Nullable Long from, long size, String origin, String file) {}

    @Override
    public void run() {
        if ((event == null) == (from == null)) throw new UsageFailure("give an event, or --from a checkpoint");
        var known = KnownKeys.of(keys, signingKey.present(options, "data"));
        try (var access = LogAccess.open(options, "data")) {
            var source = new ProofSource(access.database());
            var under = to != null ? checkpoint(to) : newest(source);
            if (from != null) {
                var earlier = checkpoint(from);
                if (earlier.size() > under.size() || earlier.size() == 0) {
                    throw new Failure("the checkpoint in %s has %,d events, and the later one %,d"
                            .formatted(from, earlier.size(), under.size()));
                }
                var proof = source.consistency(earlier, under, known.keys());
                write(
                        proof,
                        new Answer("consistency", null, earlier.size(), under.size(), under.origin(), out.toString()));
            } else {
                long position = position(source, String.valueOf(event));
                if (position < 1) throw new UsageFailure("positions begin with 1");
                if (position > under.size()) {
                    throw new Failure(("position %,d is in no checkpoint yet, the newest has %,d events; "
                                    + "'./cairn checkpoint' makes another")
                            .formatted(position, under.size()));
                }
                var proof = source.inclusion(position, under, known.keys());
                write(proof, new Answer("inclusion", position, null, under.size(), under.origin(), out.toString()));
            }
        } catch (NotIntactException | MalformedException e) {
            throw new Failure("no proof can be made: %s; './cairn verify' says more".formatted(e.getMessage()));
        } catch (SQLException e) {
            throw new Failure("the log cannot be read: " + Running.firstLine(e), e);
        }
    }

    private void write(Proof proof, Answer answer) {
        Output.write(out, proof.text());
        var text = answer.position() != null
                ? "The proof that position %,d is in the log of %,d events is in %s."
                        .formatted(answer.position(), answer.size(), out)
                : "The proof that the first %,d of the log's %,d events are as they were is in %s."
                        .formatted(answer.from(), answer.size(), out);
        if (proof.key() == null) options.terminal().warn("No key is known, so no signature was checked.");
        options.terminal().answer(text, answer);
    }

    private static Checkpoint checkpoint(Path file) {
        try {
            return Checkpoint.parse(Output.read(file));
        } catch (MalformedException e) {
            throw new UsageFailure("%s is no checkpoint: %s".formatted(file, e.getMessage()));
        }
    }

    private static Checkpoint newest(ProofSource source) throws SQLException {
        return source.newest()
                .orElseThrow(() -> new Failure("there is no checkpoint yet; './cairn checkpoint' makes one"));
    }

    private static long position(ProofSource source, String event) throws SQLException {
        if (event.matches("\\d{1,18}")) return Long.parseLong(event);
        try {
            var id = UUID.fromString(event);
            return source.positionOf(id).orElseThrow(() -> new Failure("there is no event " + id));
        } catch (IllegalArgumentException _) {
            throw new UsageFailure("'%s' is neither a position nor the id of an event".formatted(event));
        }
    }
}

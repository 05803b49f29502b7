package org.cairn.command.bulk;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.function.Function;
import javax.sql.DataSource;
import org.cairn.command.Rehearsal;
import org.cairn.command.rest.Callers.Said;
import org.cairn.command.rest.ProblemType;
import org.cairn.command.rest.Problems;
import org.cairn.command.rest.RequestRefused;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.http.ProblemDetail;
import org.springframework.http.converter.json.ProblemDetailJacksonMixin;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/// Takes the lines of a request one after the other, and writes the outcome of each.
@Component
@ConditionalOnWebApplication // Nobody else has operations.
final class BulkRun {

    /// Often enough to be seen moving, seldom enough to cost nothing.
    private static final int FLUSHED_EVERY = 100;

    private final BulkLine line;
    private final Problems problems;
    private final JsonMapper json;
    private final TransactionTemplate rehearsed;
    private final TransactionTemplate savepoint;

    BulkRun(BulkLine line, Problems problems, JsonMapper json, @Qualifier("identity") DataSource identity) {
        this.line = line;
        this.problems = problems;
        this.json = json.rebuild()
                .addMixIn(ProblemDetail.class, ProblemDetailJacksonMixin.class)
                .build();
        var transactions = new JdbcTransactionManager(identity);
        this.rehearsed = new TransactionTemplate(transactions);
        this.savepoint = new TransactionTemplate(transactions);
        this.savepoint.setPropagationBehavior(TransactionDefinition.PROPAGATION_NESTED);
    }

    /// After an outage the rest is not tried.
    ///
    /// @param said of all lines; a line may say otherwise
    void record(byte[] text, Said said, OutputStream outcomes) throws IOException {
        run(text, outcomes, each -> line.outcome(text, each, said, null));
    }

    /// The same, and nothing is recorded: what operations keep in `identity` is taken back at the end.
    void rehearse(byte[] text, Said said, OutputStream outcomes) throws IOException {
        var rehearsal = new Rehearsal();
        try {
            rehearsed.executeWithoutResult(transaction -> {
                transaction.setRollbackOnly();
                try {
                    run(text, outcomes, each -> rehearse(text, each, said, rehearsal));
                } catch (IOException gone) {
                    throw new UncheckedIOException(gone);
                }
            });
        } catch (UncheckedIOException gone) {
            throw gone.getCause();
        }
    }

    /// A statement that fails takes back its own line only, not all lines before it.
    private Outcome rehearse(byte[] text, Lines.Line each, Said said, Rehearsal rehearsal) {
        return savepoint.execute(transaction -> {
            var outcome = line.outcome(text, each, said, rehearsal);
            if (outcome.problem() != null) transaction.setRollbackOnly();
            return outcome;
        });
    }

    private void run(byte[] text, OutputStream outcomes, Function<Lines.Line, Outcome> taken) throws IOException {
        var lines = new Lines(text);
        var isOutage = false;
        for (var written = 1; lines.hasNext(); written++) {
            var next = lines.next();
            var outcome = isOutage ? notTried(next) : taken.apply(next);
            isOutage |= outcome.isOutage();
            outcomes.write(json.writeValueAsBytes(outcome));
            outcomes.write('\n');
            if (written % FLUSHED_EVERY == 0) outcomes.flush();
        }
        outcomes.flush();
    }

    private Outcome notTried(Lines.Line line) {
        return Outcome.refused(line.number(), null, problems.of(new RequestRefused(ProblemType.BULK_STOPPED)));
    }
}

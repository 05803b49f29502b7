package org.cairn.command.identity;

import jakarta.annotation.PostConstruct;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.cairn.command.CommandRejected;
import org.cairn.command.Commands;
import org.cairn.command.Rehearsal;
import org.cairn.contracts.learner.LearnerId;
import org.cairn.contracts.privacy.ErasureId;
import org.cairn.contracts.privacy.RecordKeyDestroyed;
import org.cairn.contracts.shared.Act;
import org.cairn.contracts.shared.PersonId;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Carries out the erasure of a learner, in an order in which a crash at any point leaves it to be finished:
///
/// 1. it is noted in `identity.erasure` that it begins, with who and when;
/// 2. the order is confirmed in the log, and from then on every decision takes the learner for erased;
/// 3. it is noted in the ledger, outside of the database;
/// 4. key and rows are destroyed, in one transaction, and the tables vacuumed;
/// 5. that is recorded in the log, and noted in `identity.erasure`.
///
/// Whatever was begun and not finished is finished at the start, and by asking again.
@Component
public class Eraser {

    private static final Logger LOG = LoggerFactory.getLogger(Eraser.class);

    private final JdbcClient sql;
    private final Destruction destruction;
    private final Commands commands;
    private final @Nullable ErasureLedger ledger;
    private final Clock clock;
    private final ZoneId institutionZone;

    /// @param ledgerFile the ledger's file; if empty, beside the master key
    Eraser(
            @Qualifier("identity") DataSource identity,
            Commands commands,
            Clock clock,
            ZoneId institutionZone,
            @Value("${cairn.privacy.erasure-ledger:}") String ledgerFile,
            @Value("${cairn.identity.master-key:}") String masterKey) {
        this.sql = JdbcClient.create(identity);
        this.destruction = new Destruction(identity);
        this.commands = commands;
        this.clock = clock;
        this.institutionZone = institutionZone;
        this.ledger = ledger(ledgerFile, masterKey);
    }

    private static @Nullable ErasureLedger ledger(String ledgerFile, String masterKey) {
        if (!ledgerFile.isBlank()) return new ErasureLedger(Path.of(ledgerFile.strip()));
        return masterKey.isBlank()
                ? null
                : new ErasureLedger(Path.of(masterKey.strip()).resolveSibling("erasures.ledger"));
    }

    /// Notes that an erasure is about to be confirmed.
    ///
    /// @throws ErasureUnavailableException if there is no ledger to keep it: the next restore would bring the
    /// person back
    public void begin(LearnerId learner, ErasureId erasure, Act act) {
        if (ledger == null) throw new ErasureUnavailableException();
        sql.sql("""
                INSERT INTO identity.erasure (learner, erasure, actor, ordered_for)
                VALUES (:learner, :erasure, :actor, :day) ON CONFLICT DO NOTHING
                """)
                .param("learner", learner.value())
                .param("erasure", erasure.value())
                .param("actor", act.person().value())
                .param("day", act.effectiveOn())
                .update();
    }

    /// Does what is left to be done of a confirmed erasure. Refuses if it is not confirmed.
    public void finish(LearnerId learner, ErasureId erasure, Act act) {
        if (ledger == null) throw new ErasureUnavailableException();
        var done = new RecordKeyDestroyed(learner, erasure, act);
        commands.expectAccepted(done, new Rehearsal());
        ledger.add(new ErasureLedger.Line(learner, erasure, act.person(), act.effectiveOn()));
        if (!destruction.isComplete(learner)) {
            destruction.destroy(learner);
            destruction.vacuum();
        }
        commands.execute(done);
        sql.sql("UPDATE identity.erasure SET finished_at = now() WHERE learner = :learner AND erasure = :erasure")
                .param("learner", learner.value())
                .param("erasure", erasure.value())
                .update();
    }

    /// Before anything is served: whoever is in the ledger is erased again if a restored backup brought them back, and
    /// what was begun is finished.
    @PostConstruct
    void finishAll() {
        if (ledger != null) {
            var again = ledger.lines().stream()
                    .map(ErasureLedger.Line::learner)
                    .distinct()
                    .filter(learner -> !destruction.isComplete(learner))
                    .toList();
            again.forEach(destruction::destroy);
            if (!again.isEmpty()) {
                destruction.vacuum();
                LOG.warn("Erased {} learners again whom the database had and the erasure ledger names", again.size());
            }
        }
        for (var begun : begun()) finishIfConfirmed(begun);
    }

    private List<ErasureLedger.Line> begun() {
        return sql.sql("SELECT learner, erasure, actor, ordered_for FROM identity.erasure WHERE finished_at IS NULL")
                .query((row, _) -> new ErasureLedger.Line(
                        new LearnerId(row.getObject("learner", UUID.class)),
                        new ErasureId(row.getObject("erasure", UUID.class)),
                        new PersonId(row.getObject("actor", UUID.class)),
                        row.getObject("ordered_for", LocalDate.class)))
                .list();
    }

    private void finishIfConfirmed(ErasureLedger.Line begun) {
        try {
            var today = LocalDate.now(clock.withZone(institutionZone));
            finish(begun.learner(), begun.erasure(), Act.of(begun.actor(), begun.day(), today));
            LOG.info("Finished the erasure {} that was cut off", begun.erasure());
        } catch (CommandRejected _) {
            LOG.info("The erasure {} was begun and never confirmed", begun.erasure());
        } catch (ErasureUnavailableException unavailable) {
            LOG.error("The erasure {} cannot be finished: {}", begun.erasure(), unavailable.getMessage());
        }
    }
}

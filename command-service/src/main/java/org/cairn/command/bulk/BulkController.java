package org.cairn.command.bulk;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.concurrent.Semaphore;
import org.cairn.command.rest.Callers;
import org.cairn.command.rest.ProblemType;
import org.cairn.command.rest.RequestRefused;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// Many commands in one request (NDJSON): each line is decided after the one before it, and is recorded by itself.
@RestController
@ConditionalOnWebApplication
final class BulkController {

    /// Each holds its lines in memory, and goes on for up to minutes.
    private static final int AT_ONCE = 2;

    private static final String NDJSON = "application/x-ndjson";

    private final Semaphore places = new Semaphore(AT_ONCE);
    private final Callers callers;
    private final BulkRun run;

    BulkController(Callers callers, BulkRun run) {
        this.callers = callers;
        this.run = run;
    }

    /// @param body   JSON objects, one a line: `command`, the variables of the operation's path, the members of its
    ///     body, and where needed `key`, `actingFor` and `authority`
    /// @param dryRun whether lines are only decided, each on top of those before it
    @PostMapping(
            path = "/api/v1/commands",
            consumes = {NDJSON, "application/ndjson"},
            produces = NDJSON)
    void runCommands(
            @RequestHeader(name = "Cairn-Actor", required = false) @Nullable String account,
            @RequestHeader(name = "Cairn-Acting-For", required = false) @Nullable String actingFor,
            @RequestHeader(name = "Cairn-Authority", required = false) @Nullable String authority,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
            @RequestParam(name = "dry-run", defaultValue = "false") boolean dryRun,
            @RequestBody(required = false) byte @Nullable [] body,
            HttpServletResponse response)
            throws IOException {
        var said = new Callers.Said(account, actingFor, authority, key);
        callers.of(said, "POST /api/v1/commands", null); // Refused as a whole rather than line by line.
        if (!places.tryAcquire()) throw new RequestRefused(ProblemType.BULK_BUSY);
        try {
            response.setContentType(NDJSON);
            var lines = body == null ? new byte[0] : body;
            if (dryRun) run.rehearse(lines, said, response.getOutputStream());
            else run.record(lines, said, response.getOutputStream());
        } finally {
            places.release();
        }
    }
}

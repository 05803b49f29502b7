package org.cairn.standalone;

import java.sql.SQLException;
import java.time.Duration;
import java.time.ZoneId;
import java.util.Set;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.convert.DurationStyle;

/// Makes ready a database of the user's own, or waits until it is: services and database may be started in any order.
///
/// @param patience how long it waits; none = what is not there now is an error
/// @param apart    whether this is a service apart, whose login may have fewer rights than the owner of the schemas
/// @param terminal told once what is waited for; null = nobody
record DatabaseStart(
        Duration patience, boolean apart, @Nullable Terminal terminal) {
    static final DatabaseStart AT_ONCE = new DatabaseStart(Duration.ZERO, false, null);

    private static final Duration PAUSE = Duration.ofMillis(500);

    /// PostgreSQL, Appendix A: the connection failed; it starts up, shuts down, or has no room for one more.
    private static final Set<String> PASSING = Set.of("57P01", "57P02", "57P03", "53300");

    private static final String UNREACHABLE = "08";

    static DatabaseStart service(Role role, Terminal terminal) {
        var configured = Configured.value("cairn.start.patience");
        // Who starts a single program looks at what it says; services are started together, in any order.
        var usual = role == Role.ALL ? Duration.ZERO : Duration.ofMinutes(5);
        var patience = configured == null ? usual : DurationStyle.detectAndParse(configured);
        return new DatabaseStart(patience, role != Role.ALL, terminal);
    }

    /// @return the zone of the institution
    /// @throws Failure if the database cannot be used
    ZoneId run(DatabaseAddress address, StopSignal stop) {
        var deadline = System.nanoTime() + patience.toNanos();
        var said = "";
        while (true) {
            var missing = attempt(address);
            if (missing instanceof Ready(var zone)) return zone;
            var reason = ((Awaited) missing).reason();
            if (System.nanoTime() - deadline >= 0) throw new Failure(reason);
            if (!reason.equals(said)) say("Waiting: " + reason);
            said = reason;
            if (stop.isAskedForWithin(PAUSE)) throw new Failure("was stopped while it waited: " + reason);
        }
    }

    private sealed interface Outcome {}

    private record Ready(ZoneId zone) implements Outcome {}

    private record Awaited(String reason) implements Outcome {}

    private Outcome attempt(DatabaseAddress address) {
        var reason = unreachable(address);
        if (reason != null) return new Awaited("the database %s cannot be used: %s".formatted(address, reason));
        try (var owner = Pools.owner(address);
                var lock = Pools.owner(address)) {
            if (apart && !Schemas.mayMigrate(owner)) return asService(address, owner);
            DatabaseRights.check(owner, address);
            return new Ready(Schemas.migrate(owner, lock));
        } catch (Failure e) {
            throw e;
        } catch (SQLException | RuntimeException e) {
            var state = state(e);
            if (state != null && isPassing(state))
                return new Awaited("the database %s cannot be used: %s".formatted(address, Running.firstLine(e)));
            throw new Failure("the database %s cannot be used: %s".formatted(address, Running.firstLine(e)), e);
        }
    }

    private static Outcome asService(DatabaseAddress address, DataSource service) {
        var missing = Schemas.missing(service);
        if (missing.isEmpty()) return new Ready(InstitutionZone.kept(service, InstitutionZone.configured()));
        return new Awaited(
                ("the schemas of the database %s are not up to date (%d migrations are missing, the first is "
                                + "%s), and this login may not change them; start a service whose login owns them")
                        .formatted(address, missing.size(), missing.getFirst()));
    }

    /// Null if it answers. Asked without a pool, as a pool tries again by itself, and keeps back why.
    private static @Nullable String unreachable(DatabaseAddress address) {
        try (var _ = address.connect()) {
            return null;
        } catch (SQLException e) {
            var state = e.getSQLState();
            if (state == null || !isPassing(state)) {
                throw new Failure("the database %s cannot be used: %s".formatted(address, Running.firstLine(e)), e);
            }
            return Running.firstLine(e);
        }
    }

    private static boolean isPassing(String state) {
        return state.startsWith(UNREACHABLE) || PASSING.contains(state);
    }

    private static @Nullable String state(Throwable error) {
        for (Throwable cause = error; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException refused) return refused.getSQLState();
        }
        return null;
    }

    private void say(String what) {
        if (terminal != null) terminal.warn(what);
    }
}

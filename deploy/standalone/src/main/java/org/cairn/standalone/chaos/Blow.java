package org.cairn.standalone.chaos;

import java.util.Locale;

/// What is done to services with Kafka between.
enum Blow {
    /// SIGKILL of a command service, whichever.
    KILL_COMMAND(true),
    /// SIGKILL of the command service that publishes.
    KILL_PUBLISHER(true),
    KILL_WORKER(false),
    KILL_QUERY(false),
    KILL_BROKER(false),
    /// SIGKILL of PostgreSQL with all of its sessions; it is brought back.
    KILL_DATABASE(true),
    /// SIGSTOP of the command service that publishes, and SIGCONT later.
    STOP_PUBLISHER(true),
    STOP_WORKER(false),
    STOP_BROKER(false),
    /// SIGTERM, and a new start.
    RESTART_BROKER(false),
    /// The log is published again from an earlier position.
    REWIND(false),
    /// Old records come again, out of their order.
    RESEND(false),
    /// Until the broker can write no more.
    FILL_DISK(false);

    private final boolean hurtsCommands;

    Blow(boolean hurtsCommands) {
        this.hurtsCommands = hurtsCommands;
    }

    /// Whether commands may fail meanwhile.
    boolean hurtsCommands() {
        return hurtsCommands;
    }

    String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}

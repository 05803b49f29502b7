package org.cairn.standalone.chaos;

import java.util.Locale;

/// What is killed.
public enum Target {
    /// The process that serves.
    SERVICE,
    /// PostgreSQL with all of its sessions, which the service runs beside itself.
    POSTGRES,
    /// One of these, or both at once.
    BOTH,
    /// One of two services on one database.
    TWO_SERVICES,
    /// One of two services on one database, which is not killed but stopped for a while (SIGSTOP) and goes on later.
    FROZEN_WRITER,
    /// One of the services apart, the broker, or the database; or it is stopped, doubled, reordered, filled up.
    DISTRIBUTED,
    /// A third of the kills each: service, PostgreSQL, one of two services.
    ALL;

    /// As it is written on the command line.
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}

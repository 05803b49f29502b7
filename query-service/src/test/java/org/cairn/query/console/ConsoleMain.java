package org.cairn.query.console;

import org.cairn.query.console.university.MadeUpUniversity;
import org.slf4j.LoggerFactory;

/// Opens the console on a made-up university, to look at it. Argument: the number of learners, 0 for an empty
/// institution.
public final class ConsoleMain {

    public static void main(String... arguments) {
        var learners = arguments.length == 0 ? 400 : Integer.parseInt(arguments[0]);
        var server = new ConsoleServer(0);
        Runtime.getRuntime().addShutdownHook(new Thread(server::close));
        if (learners > 0) server.with(new MadeUpUniversity(2012, learners)).withReports("STAT", "NURS");
        LoggerFactory.getLogger(ConsoleMain.class).info("The console is at {}", server.at("/"));
    }

    private ConsoleMain() {}
}

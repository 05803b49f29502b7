package org.cairn.standalone;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/// `serve`: what is in the data directory, over HTTP.
@Command(name = "serve", description = "Serve what is in the data directory, until Ctrl-C.")
final class ServeCommand implements Runnable {

    @Mixin
    private final CommonOptions options = new CommonOptions();

    @Mixin
    private final ListenOptions listen = new ListenOptions();

    @Override
    public void run() {
        var server = new Server(options.port(), listen, options.terminal());
        listen.address();
        try (var running = Running.open(options, "data", 0)) {
            server.run(running);
        }
    }
}

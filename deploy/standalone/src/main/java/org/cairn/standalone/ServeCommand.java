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

    @Mixin
    private final SigningKeyOption signingKey = new SigningKeyOption();

    @Override
    public void run() {
        var server = new Server(options.port(), listen, signingKey.file(options, "data"), options.terminal());
        listen.address();
        try (var running = Running.open(options, "data", 0)) {
            server.run(running);
        }
    }
}

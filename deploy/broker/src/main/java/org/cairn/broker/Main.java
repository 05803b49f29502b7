package org.cairn.broker;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// `kafka`: a broker until Ctrl-C.
@Command(
        name = "./cairn kafka",
        description = "A Kafka broker on this machine, for trying services apart. It has one copy of everything and no "
                + "authentication, and only this machine can reach it.")
public final class Main implements Callable<Integer> {

    @Option(names = "--data-dir", paramLabel = "DIR", description = "What it keeps. Default ${DEFAULT-VALUE}.")
    private Path dataDir = Path.of("data/kafka");

    @Option(
            names = "--port",
            paramLabel = "PORT",
            description = "Where it listens; 0 takes any free one and prints it. Default ${DEFAULT-VALUE}.")
    private int port = 9092;

    @Option(names = "--json", description = "The last line of standard output is one JSON object.")
    private boolean json;

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            description = "Show this help.")
    private boolean help;

    @Override
    public Integer call() throws IOException {
        if (port < 0 || port > 65535) return failed("--port must be between 0 and 65535", 2);
        var own = port == 0 ? free() : port;
        if (port != 0 && !isFree(port)) {
            return failed("port %d is in use by another program; give another --port, or 0".formatted(port), 1);
        }
        var broker = new Broker(dataDir.toAbsolutePath().normalize(), own, free());
        Runtime.getRuntime().addShutdownHook(new Thread(broker::stop, "stop"));
        broker.start();
        var servers = "127.0.0.1:" + own;
        System.out.println(
                json
                        ? "{\"servers\":\"%s\",\"pid\":%d}"
                                .formatted(servers, ProcessHandle.current().pid())
                        : "Kafka is ready: " + servers);
        System.out.flush();
        broker.await();
        return 0;
    }

    private int failed(String message, int exitCode) {
        System.err.println("cairn: " + message);
        if (json) System.out.println("{\"error\":\"%s\"}".formatted(message));
        return exitCode;
    }

    private static int free() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    private static boolean isFree(int port) {
        try (var _ = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
            return true;
        } catch (IOException _) {
            return false;
        }
    }

    public static void main(String[] arguments) {
        System.exit(new CommandLine(new Main()).execute(arguments));
    }
}

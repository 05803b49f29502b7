package org.cairn.command.relay;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/// What is between a client and a server: can be cut, and can swallow what is sent through it without a word, as a
/// network does, or a server whose process is frozen.
final class Wire implements AutoCloseable {
    private enum State {
        WHOLE,
        CUT,
        SILENT
    }

    private final int target;
    private final ServerSocket listening;
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();
    private final Object change = new Object();
    private State state = State.WHOLE;
    private boolean closed;

    /// @param target the server's port on this machine
    Wire(int target) throws IOException {
        this.target = target;
        listening = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        Thread.ofVirtual().start(this::accept);
    }

    int port() {
        return listening.getLocalPort();
    }

    /// Ends all connections and takes no more.
    void cut() {
        become(State.CUT);
        open.forEach(Wire::end);
    }

    /// Nothing that is sent arrives any more; connections stay open.
    void swallow() {
        become(State.SILENT);
    }

    /// What was swallowed, arrives now.
    void mend() {
        become(State.WHOLE);
    }

    private void become(State next) {
        synchronized (change) {
            state = next;
            change.notifyAll();
        }
    }

    private void accept() {
        while (true) {
            try {
                var client = listening.accept();
                synchronized (change) {
                    if (state == State.CUT) {
                        end(client);
                        continue;
                    }
                }
                connect(client);
            } catch (IOException _) {
                synchronized (change) {
                    if (closed) return;
                }
            }
        }
    }

    private void connect(Socket client) {
        Socket server;
        try {
            server = new Socket(InetAddress.getLoopbackAddress(), target);
        } catch (IOException _) {
            // A client that is not told waits for as long as it waits for answers.
            end(client);
            return;
        }
        open.add(client);
        open.add(server);
        Thread.ofVirtual().start(() -> carry(client, server));
        Thread.ofVirtual().start(() -> carry(server, client));
    }

    private void carry(Socket from, Socket to) {
        var buffer = new byte[64 * 1024];
        try {
            for (var count = from.getInputStream().read(buffer);
                    count >= 0;
                    count = from.getInputStream().read(buffer)) {
                synchronized (change) {
                    while (state == State.SILENT) change.wait();
                }
                to.getOutputStream().write(buffer, 0, count);
            }
        } catch (IOException _) {
            // The other end is told below.
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        } finally {
            end(from);
            end(to);
            open.remove(from);
            open.remove(to);
        }
    }

    private static void end(Socket socket) {
        try {
            socket.close();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    @Override
    public void close() {
        synchronized (change) {
            closed = true;
        }
        cut();
        try {
            listening.close();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}

package org.cairn.eventstore;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/// A network between a client and a server, which can be made to swallow everything without telling anybody, as one
/// does whose cable was pulled.
final class Wire implements AutoCloseable {
    private final ServerSocket door;
    private final int serverPort;
    private final List<Socket> sockets = new CopyOnWriteArrayList<>();
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition mended = lock.newCondition();
    private boolean cut;

    Wire(int serverPort) {
        try {
            this.serverPort = serverPort;
            this.door = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
            Thread.ofVirtual().start(this::accept);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    int port() {
        return door.getLocalPort();
    }

    /// Nothing comes through any more, and nobody hears of it.
    void cut() {
        lock.lock();
        cut = true;
        lock.unlock();
    }

    /// What is sent from now on comes through. What was on its way when it was cut is lost with its connection.
    void mend() {
        lock.lock();
        cut = false;
        mended.signalAll();
        lock.unlock();
    }

    private void accept() {
        while (!door.isClosed()) {
            try {
                var client = door.accept();
                var server = new Socket(InetAddress.getLoopbackAddress(), serverPort);
                client.setTcpNoDelay(true);
                server.setTcpNoDelay(true);
                sockets.addAll(List.of(client, server));
                Thread.ofVirtual().start(() -> pump(client, server));
                Thread.ofVirtual().start(() -> pump(server, client));
            } catch (IOException _) {
                // Closed, or the server is not there: the client will see for itself.
            }
        }
    }

    private void pump(Socket from, Socket to) {
        try (from;
                to;
                InputStream in = from.getInputStream();
                OutputStream out = to.getOutputStream()) {
            byte[] bytes = new byte[64 * 1024];
            for (int read = in.read(bytes); read >= 0; read = in.read(bytes)) {
                if (wasCut()) {
                    return;
                }
                out.write(bytes, 0, read);
                out.flush();
            }
        } catch (IOException _) {
            // One side has closed; so does the other.
        }
    }

    private boolean wasCut() {
        lock.lock();
        try {
            boolean was = cut;
            while (cut) {
                mended.awaitUninterruptibly();
            }
            return was;
        } finally {
            lock.unlock();
        }
    }

    @Override
    public void close() throws IOException {
        mend();
        door.close();
        for (var socket : sockets) {
            socket.close();
        }
    }
}

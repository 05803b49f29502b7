package org.cairn.eventstore;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.concurrent.atomic.AtomicReference;
import javax.net.SocketFactory;

/// Sockets for the driver (`socketFactory`) that stop in the middle of what they send, when they are told to.
public final class FreezingSockets extends SocketFactory {
    /// Where in what is sent next.
    enum Point {
        NEVER,
        /// In the middle of a long message.
        HALF_A_MESSAGE,
        /// Before the message that ends a statement and, outside of a transaction, commits it; only of a statement that
        /// carries [#MARK], as the engine asks for the head now and then.
        BEFORE_SYNC
    }

    private static final byte[] SYNC = {'S', 0, 0, 0, 4};
    private static final int LONG = 8192;
    private static final String MARK = "frozen";
    static final AtomicReference<Point> NEXT = new AtomicReference<>(Point.NEVER);

    private static final class Freezing extends FilterOutputStream {
        Freezing(OutputStream out) {
            super(out);
        }

        @Override
        public void write(byte[] bytes, int offset, int length) throws IOException {
            int before = length;
            if (length >= LONG && NEXT.compareAndSet(Point.HALF_A_MESSAGE, Point.NEVER)) {
                before = length / 2;
            } else if (endsWithSync(bytes, offset, length)
                    && new String(bytes, offset, length, StandardCharsets.ISO_8859_1).contains(MARK)
                    && NEXT.compareAndSet(Point.BEFORE_SYNC, Point.NEVER)) {
                before = length - SYNC.length;
            }
            out.write(bytes, offset, before);
            if (before < length) {
                out.flush();
                FrozenWriter.freeze();
                out.write(bytes, offset + before, length - before);
            }
        }

        private static boolean endsWithSync(byte[] bytes, int offset, int length) {
            int end = offset + length;
            return length >= SYNC.length && Arrays.equals(bytes, end - SYNC.length, end, SYNC, 0, SYNC.length);
        }
    }

    private static final class FreezingSocket extends Socket {
        @Override
        public OutputStream getOutputStream() throws IOException {
            return new Freezing(super.getOutputStream());
        }
    }

    @Override
    public Socket createSocket() {
        return new FreezingSocket();
    }

    @Override
    public Socket createSocket(String host, int port) throws IOException {
        return connected(new InetSocketAddress(host, port));
    }

    @Override
    public Socket createSocket(String host, int port, InetAddress local, int localPort) throws IOException {
        return createSocket(host, port);
    }

    @Override
    public Socket createSocket(InetAddress host, int port) throws IOException {
        return connected(new InetSocketAddress(host, port));
    }

    @Override
    public Socket createSocket(InetAddress host, int port, InetAddress local, int localPort) throws IOException {
        return createSocket(host, port);
    }

    private static Socket connected(SocketAddress address) throws IOException {
        var socket = new FreezingSocket();
        socket.connect(address);
        return socket;
    }
}

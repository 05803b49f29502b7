package org.cairn.eventstore;

import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.net.Socket;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Objects;
import java.util.function.Consumer;

/// A session that speaks PostgreSQL's protocol (version 3.0) by hand, so that it can stop in the middle of a message.
final class RawSession implements AutoCloseable {
    private static final int PROTOCOL = 196_608;

    private final Socket socket;
    private final DataOutputStream out;
    private final DataInputStream in;

    /// @param url `jdbc:postgresql://host:port/database`, of a server that trusts everybody
    RawSession(String url, String user) throws IOException {
        URI address = URI.create(url.substring("jdbc:".length()));
        socket = new Socket(address.getHost(), address.getPort());
        socket.setTcpNoDelay(true);
        out = new DataOutputStream(socket.getOutputStream());
        in = new DataInputStream(socket.getInputStream());
        String database = Objects.requireNonNull(address.getPath()).substring(1);
        byte[] parameters =
                "user\0%s\0database\0%s\0\0".formatted(user, database).getBytes(StandardCharsets.UTF_8);
        out.writeInt(parameters.length + 8);
        out.writeInt(PROTOCOL);
        out.write(parameters);
        awaitAnswer('Z');
    }

    static RawSession on(TestDatabase database) throws IOException, SQLException {
        try (var connection = database.connect()) {
            return new RawSession(connection.getMetaData().getURL(), "postgres");
        }
    }

    /// A simple query, and the whole answer.
    void query(String sql) throws IOException {
        send(message('Q', parts -> text(parts, sql)));
        awaitAnswer('Z');
    }

    void send(byte[] bytes) throws IOException {
        out.write(bytes);
        out.flush();
    }

    /// The first part of a message, and never the rest.
    void sendHalf(byte[] message) throws IOException {
        send(Arrays.copyOf(message, message.length / 2));
    }

    /// Reads up to a message of this type.
    void awaitAnswer(char type) throws IOException {
        while (true) {
            int got = in.readUnsignedByte();
            byte[] body = in.readNBytes(in.readInt() - 4);
            if (got == type) {
                return;
            }
            if (got == 'E') {
                throw new IOException(new String(body, StandardCharsets.UTF_8).replace('\0', ' '));
            }
        }
    }

    /// Whether the server has ended the session.
    boolean isEnded() throws IOException {
        socket.setSoTimeout(1);
        try {
            while (true) {
                in.readByte();
            }
        } catch (EOFException | SocketException _) {
            return true;
        } catch (SocketTimeoutException _) {
            return false;
        }
    }

    static byte[] parse(String sql) {
        return message('P', parts -> {
            text(parts, "");
            text(parts, sql);
            parts.write(0);
            parts.write(0);
        });
    }

    /// Of a statement without parameters; a long name of the portal makes it a long message.
    static byte[] bind(String portal) {
        return message('B', parts -> {
            text(parts, portal);
            text(parts, "");
            parts.writeBytes(new byte[6]);
        });
    }

    static byte[] execute(String portal) {
        return message('E', parts -> {
            text(parts, portal);
            parts.writeBytes(new byte[4]);
        });
    }

    static byte[] sync() {
        return message('S', _ -> {});
    }

    static byte[] flush() {
        return message('H', _ -> {});
    }

    static byte[] copyData(String text) {
        return message('d', parts -> parts.writeBytes(text.getBytes(StandardCharsets.UTF_8)));
    }

    private static byte[] message(char type, Consumer<ByteArrayOutputStream> write) {
        var body = new ByteArrayOutputStream();
        write.accept(body);
        int length = body.size() + 4;
        var message = new ByteArrayOutputStream();
        message.write(type);
        message.writeBytes(
                new byte[] {(byte) (length >>> 24), (byte) (length >>> 16), (byte) (length >>> 8), (byte) length});
        message.writeBytes(body.toByteArray());
        return message.toByteArray();
    }

    private static void text(ByteArrayOutputStream parts, String text) {
        parts.writeBytes(text.getBytes(StandardCharsets.UTF_8));
        parts.write(0);
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}

package org.cairn.benchmarks;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/// One connection that is kept open, with one request after the other: as little of a client as there can be, since it
/// runs on the cores of the service that it measures.
final class HttpConnection implements AutoCloseable {

    private static final int TIMEOUT_MILLIS = 60_000;

    private final int port;
    private final String headers;
    private Socket socket;
    private InputStream in;
    private OutputStream out;

    HttpConnection(int port, String account) throws IOException {
        this.port = port;
        socket = connected();
        in = new BufferedInputStream(socket.getInputStream());
        out = socket.getOutputStream();
        headers = " HTTP/1.1\r\nHost: 127.0.0.1:" + port + "\r\nCairn-Actor: " + account
                + "\r\nContent-Type: application/json\r\nAccept: application/json\r\nContent-Length: ";
    }

    private Socket connected() throws IOException {
        var connected = new Socket(InetAddress.getLoopbackAddress(), port);
        connected.setTcpNoDelay(true);
        connected.setSoTimeout(TIMEOUT_MILLIS);
        return connected;
    }

    /// @param json in ASCII
    /// @return the status
    int post(String path, String json) throws IOException {
        out.write(("POST " + path + headers + json.length() + "\r\n\r\n" + json).getBytes(StandardCharsets.US_ASCII));
        int status = Integer.parseInt(line().substring(9, 12));
        long length = 0;
        boolean chunked = false;
        boolean last = false;
        for (var line = line(); !line.isEmpty(); line = line()) {
            var header = line.toLowerCase(Locale.ROOT);
            if (header.startsWith("content-length:"))
                length = Long.parseLong(header.substring(15).strip());
            if (header.startsWith("transfer-encoding:")) chunked = header.endsWith("chunked");
            if (header.startsWith("connection:")) last = header.endsWith("close");
        }
        if (chunked) skipChunks();
        else in.skipNBytes(length);
        if (last) reconnect();
        return status;
    }

    private void skipChunks() throws IOException {
        long chunk;
        do {
            chunk = Long.parseLong(line(), 16);
            in.skipNBytes(chunk + 2);
        } while (chunk > 0);
    }

    /// The service lets each connection have so many requests only.
    private void reconnect() throws IOException {
        socket.close();
        socket = connected();
        in = new BufferedInputStream(socket.getInputStream());
        out = socket.getOutputStream();
    }

    private String line() throws IOException {
        var line = new StringBuilder();
        for (int next = in.read(); next != '\n'; next = in.read()) {
            if (next < 0) throw new EOFException("The service closed the connection");
            if (next != '\r') line.append((char) next);
        }
        return line.toString();
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}

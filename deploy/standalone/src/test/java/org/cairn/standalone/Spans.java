package org.cairn.standalone;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.BiConsumer;

/// A collector of traces: takes what comes by OTLP over HTTP, as opentelemetry-proto 1 (trace.proto) writes it.
final class Spans implements AutoCloseable {
    private static final int RESOURCE_SPANS = 1;
    private static final int SCOPE_SPANS = 2;
    private static final int SPANS = 2;

    /// @param parent empty if it has none
    record Span(String trace, String id, String parent, String name) {}

    private final HttpServer server;
    private final List<Span> received = new CopyOnWriteArrayList<>();
    private final List<String> raw = new CopyOnWriteArrayList<>();

    Spans() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/v1/traces", exchange -> {
            var body = exchange.getRequestBody().readAllBytes();
            raw.add(new String(body, StandardCharsets.ISO_8859_1));
            received.addAll(spans(body));
            exchange.sendResponseHeaders(200, -1);
            exchange.close();
        });
        server.start();
    }

    String endpoint() {
        return "http://127.0.0.1:%d/v1/traces".formatted(server.getAddress().getPort());
    }

    List<Span> all() {
        return List.copyOf(received);
    }

    /// All that came, as it came.
    String text() {
        return String.join("", raw);
    }

    private static List<Span> spans(byte[] request) {
        var found = new ArrayList<Span>();
        fields(request, (field, resource) -> {
            if (field == RESOURCE_SPANS)
                fields(resource, (inner, scope) -> {
                    if (inner == SCOPE_SPANS)
                        fields(scope, (innermost, span) -> {
                            if (innermost == SPANS) found.add(span(span));
                        });
                });
        });
        return found;
    }

    private static Span span(byte[] bytes) {
        var parts = new String[] {"", "", "", ""};
        fields(bytes, (field, value) -> {
            switch (field) {
                case 1 -> parts[0] = HexFormat.of().formatHex(value);
                case 2 -> parts[1] = HexFormat.of().formatHex(value);
                case 4 -> parts[2] = HexFormat.of().formatHex(value);
                case 5 -> parts[3] = new String(value, StandardCharsets.UTF_8);
                default -> {
                    // Not of interest.
                }
            }
        });
        return new Span(parts[0], parts[1], parts[2], parts[3]);
    }

    /// The fields of a message of Protocol Buffers that have a length.
    private static void fields(byte[] message, BiConsumer<Integer, byte[]> each) {
        var bytes = ByteBuffer.wrap(message).order(ByteOrder.LITTLE_ENDIAN);
        while (bytes.hasRemaining()) {
            var key = (int) varint(bytes);
            switch (key & 7) {
                case 0 -> varint(bytes);
                case 1 -> bytes.getLong();
                case 2 -> {
                    var value = new byte[(int) varint(bytes)];
                    bytes.get(value);
                    each.accept(key >>> 3, value);
                }
                case 5 -> bytes.getInt();
                default -> throw new UncheckedIOException(new IOException("Wire type " + (key & 7)));
            }
        }
    }

    private static long varint(ByteBuffer bytes) {
        var value = 0L;
        for (var shift = 0; ; shift += 7) {
            var octet = bytes.get();
            value |= (long) (octet & 0x7f) << shift;
            if (octet >= 0) return value;
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }
}

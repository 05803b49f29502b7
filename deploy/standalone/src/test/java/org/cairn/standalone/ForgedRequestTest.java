package org.cairn.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/// What a page of somebody else can make a browser on this machine send. Written by hand, as clients refuse to forge.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ForgedRequestTest {

    private TestCairn cairn;

    @BeforeAll
    void serve(@TempDir Path data) {
        cairn = TestCairn.serving(data);
    }

    @AfterAll
    void stop() {
        cairn.close();
    }

    private String send(String request, String... headers) throws IOException {
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), cairn.port())) {
            var text = "%s HTTP/1.1\r\n%s\r\nConnection: close\r\nContent-Length: 0\r\n\r\n"
                    .formatted(request, String.join("\r\n", headers));
            socket.getOutputStream().write(text.getBytes(StandardCharsets.US_ASCII));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    @Test
    void aDomainThatWasMadeToPointHereIsNotServed() throws IOException {
        for (var path : new String[] {"/", "/api/v1/pathways", "/actuator/health", "/v3/api-docs", "/none"}) {
            assertThat(send("GET " + path, "Host: evil.example:8080")).as(path).startsWith("HTTP/1.1 421 ");
        }
        assertThat(send("GET /api/v1/pathways", "Host: evil.example"))
                .contains("Content-Type: application/problem+json", "\"type\":\"urn:cairn:problem:host-not-served\"");
        assertThat(send("GET /", "Host: evil.example")).contains("Content-Type: text/plain");
    }

    @Test
    void thisMachineIs() throws IOException {
        for (var host : new String[] {"localhost", "127.0.0.1:" + cairn.port(), "[::1]:1"}) {
            assertThat(send("GET /api/v1/pathways", "Host: " + host)).as(host).startsWith("HTTP/1.1 200 ");
        }
    }

    @Test
    void aPageOfAnotherOriginChangesNothing() throws IOException {
        for (var foreign : new String[] {
            "Origin: http://evil.example",
            "Origin: null",
            "Origin: http://localhost:3000",
            "Origin: http://localhost:8080.evil.example",
            "Sec-Fetch-Site: cross-site"
        }) {
            assertThat(send("POST /api/v1/learners", "Host: localhost:8080", foreign))
                    .as(foreign)
                    .startsWith("HTTP/1.1 403 ")
                    .contains("\"type\":\"urn:cairn:problem:foreign-origin\"");
        }
        // A link from elsewhere may be followed.
        assertThat(send("GET /", "Host: localhost:8080", "Sec-Fetch-Site: cross-site"))
                .startsWith("HTTP/1.1 200 ");
    }

    @Test
    void ourOwnPagesAndProgramsMay() throws IOException {
        var own = send("POST /api/v1/learners", "Host: LOCALHOST:8080", "Origin: http://localhost:8080");
        // Past the check, and refused for what it does not say.
        assertThat(own).startsWith("HTTP/1.1 4").doesNotContain("foreign-origin");
        assertThat(send("POST /api/v1/learners", "Host: localhost:8080")).doesNotContain("foreign-origin");
    }
}

package org.cairn.standalone.chaos;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import org.cairn.standalone.Failure;

/// Ports of this machine.
final class Ports {

    static int free() {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new Failure("there is no free port: " + e.getMessage(), e);
        }
    }

    private Ports() {}
}

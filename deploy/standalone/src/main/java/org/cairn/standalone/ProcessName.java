package org.cairn.standalone;

import java.net.InetAddress;
import java.net.UnknownHostException;

/// What a process calls itself where people look for who does something.
final class ProcessName {

    /// Host and process.
    static String own() {
        return "%s-%d".formatted(host(), ProcessHandle.current().pid());
    }

    private static String host() {
        try {
            return InetAddress.getLocalHost().getHostName();
        } catch (UnknownHostException _) {
            return "unknown-host";
        }
    }

    private ProcessName() {}
}

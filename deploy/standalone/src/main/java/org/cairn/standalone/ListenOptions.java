package org.cairn.standalone;

import java.net.InetAddress;
import java.net.UnknownHostException;
import picocli.CommandLine.Option;

/// Who can reach the application. Without authentication that is this machine, unless the user insists.
final class ListenOptions {

    @Option(
            names = "--listen",
            paramLabel = "ADDRESS",
            description = "The address to listen on. Default ${DEFAULT-VALUE}, which only this machine can reach.")
    private String address = "127.0.0.1";

    @Option(
            names = "--without-authentication",
            description = "Needed to listen on any other address: whoever reaches it can read and record everything.")
    private boolean withoutAuthentication;

    String address() {
        if (!isLoopback() && !withoutAuthentication) {
            throw new UsageFailure(("there is no authentication yet, so whoever reaches %s could read and record "
                            + "everything; if that is meant, add --without-authentication")
                    .formatted(address));
        }
        return address;
    }

    String notice() {
        return isLoopback()
                ? "There is no authentication yet, so Cairn listens on %s only.".formatted(address)
                : "WARNING: there is no authentication; whoever reaches %s can read and record everything."
                        .formatted(address);
    }

    private boolean isLoopback() {
        try {
            return InetAddress.getByName(address).isLoopbackAddress();
        } catch (UnknownHostException e) {
            throw new UsageFailure("--listen %s is no address of this machine".formatted(address));
        }
    }
}

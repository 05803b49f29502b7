package org.cairn.standalone.origin;

import java.net.InetAddress;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// The names by which the server is asked for. Without authentication the name is what tells a page of ours from one
/// whose domain was made to point at this machine: its browser still sends the domain's name.
///
/// An address cannot be made to point elsewhere, and `localhost` is this machine in every browser.
final class Hosts {

    private final String listen;
    private final boolean any;

    /// @param listen where the server listens; on all addresses of the machine it goes by any name
    Hosts(String listen) {
        this.listen = normal(listen);
        var address = literal(this.listen);
        any = address != null && address.isAnyLocalAddress();
    }

    /// @param host the header's value, with or without a port
    boolean serves(@Nullable String host) {
        if (any) return true;
        if (host == null) return false;
        var name = normal(withoutPort(host));
        if (name.equals("localhost") || name.equals(listen)) return true;
        var address = literal(name);
        return address != null && address.isLoopbackAddress();
    }

    private static String withoutPort(String host) {
        var colon = host.lastIndexOf(':');
        return colon > host.lastIndexOf(']') ? host.substring(0, colon) : host;
    }

    private static String normal(String name) {
        var lower = name.strip().toLowerCase(Locale.ROOT);
        var bare = lower.startsWith("[") && lower.endsWith("]") ? lower.substring(1, lower.length() - 1) : lower;
        var address = literal(bare);
        return address == null ? bare : address.getHostAddress();
    }

    /// Never asks the network for a name.
    private static @Nullable InetAddress literal(String text) {
        try {
            return InetAddress.ofLiteral(text);
        } catch (IllegalArgumentException _) {
            return null;
        }
    }
}

package org.cairn.standalone.origin;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HostsTest {

    private final Hosts loopback = new Hosts("127.0.0.1");

    @ParameterizedTest
    @ValueSource(
            strings = {"localhost", "LocalHost:8080", "127.0.0.1", "127.0.0.1:1", "[::1]", "[::1]:8080", "127.0.0.2:80"
            })
    void onTheLoopbackAddressItGoesByTheNamesOfThisMachine(String host) {
        assertThat(loopback.serves(host)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "evil.example",
                "evil.example:8080",
                "localhost.evil.example",
                "127.0.0.1.evil.example:80",
                "192.168.1.5",
                "[2001:db8::1]:8080",
                "",
                ":8080",
                "localhost@evil.example",
                "[::1]evil"
            })
    void andByNoOther(String host) {
        assertThat(loopback.serves(host)).isFalse();
        assertThat(loopback.serves(null)).isFalse();
    }

    @Test
    void onAnAddressThatWasAskedForItGoesByThatToo() {
        var one = new Hosts("192.168.1.5");
        assertThat(one.serves("192.168.1.5:8080")).isTrue();
        assertThat(one.serves("localhost:8080")).isTrue();
        assertThat(one.serves("192.168.1.6")).isFalse();
        assertThat(new Hosts("Cairn.Example.org").serves("cairn.example.org:80"))
                .isTrue();
        assertThat(new Hosts("2001:db8::1").serves("[2001:DB8:0::1]:80")).isTrue();
    }

    @Test
    void onAllAddressesItGoesByAnyName() {
        assertThat(new Hosts("0.0.0.0").serves("cairn.example.org")).isTrue();
        assertThat(new Hosts("::").serves("cairn.example.org")).isTrue();
    }
}

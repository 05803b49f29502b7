package org.cairn.contracts.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class ShareTest {

    @Test
    void aShareIsWrittenInLowestTerms() {
        var json = JsonMapper.builder().build();
        assertThat(new Share(2, 6)).isEqualTo(new Share(1, 3));
        assertThat(json.writeValueAsString(new Share(2, 6))).isEqualTo("\"1/3\"");
        assertThat(json.readValue("\"250/1000\"", Share.class)).isEqualTo(new Share(1, 4));
    }

    @Test
    void aShareIsAPartOfAWhole() {
        for (var text : List.of("0/3", "4/3", "1/1001", "1/0", "-1/3", "1", "0.5", "1/3 ", "")) {
            assertThatThrownBy(() -> Share.of(text)).isInstanceOf(IllegalArgumentException.class);
        }
    }

    @Test
    void wholesAreExact() {
        for (var n = 1; n <= 100; n++) {
            var equal = Collections.nCopies(n, new Share(1, n));
            assertThat(Share.areOneWhole(equal)).isTrue();
            assertThat(Share.areOneWhole(equal.subList(1, n))).isFalse();
        }
        assertThat(Share.areOneWhole(
                        Stream.of("1/2", "1/3", "1/7", "1/42").map(Share::of).toList()))
                .isTrue();
        assertThat(Share.areOneWhole(
                        Stream.of("333/1000", "333/1000", "1/3").map(Share::of).toList()))
                .isFalse();
    }
}

package org.cairn.command.rest;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.cairn.command.rest.ApiServer.Answer;

/// What every refusal looks like (RFC 9457).
final class Problem {

    static void assertThatIs(Answer answer, int status, String code) {
        var body = answer.response().body();
        assertThat(answer.status()).as(body).isEqualTo(status);
        assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
        assertThat(answer.text("type")).as(body).isEqualTo("urn:cairn:problem:" + code);
        assertThat(answer.json().get("status").asInt()).isEqualTo(status);
        assertThat(answer.text("title")).isNotBlank();
        assertThat(answer.text("detail")).isNotBlank();
        assertThat(answer.text("remedy")).isNotBlank();
        assertThat(answer.text("reason"))
                .isEqualTo(code.toUpperCase(Locale.ROOT).replace('-', '_'));
        assertThat(body)
                .doesNotContain("org.", "java.", "tools.jackson", "Exception", "SQL", "identity.", "eventstore.");
        assertThat(answer.json().propertyNames()).doesNotContain("trace", "exception", "timestamp");
    }

    private Problem() {}
}

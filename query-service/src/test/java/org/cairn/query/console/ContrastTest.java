package org.cairn.query.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/// The colours of the style sheet against WCAG 2.2: 4.5 for text (1.4.3), 3 for what is not text (1.4.11), in both
/// schemes.
class ContrastTest {

    private static final Pattern TOKEN = Pattern.compile("--([a-z-]+): (#[0-9a-f]{6});");
    private static final List<String> GROUNDS = List.of("paper", "card");
    private static final List<String> TEXTS = List.of("ink", "muted", "link", "mastered", "danger");
    private static final List<String> SIGNS = List.of(
            "edge",
            "focus",
            "progress",
            "series-active",
            "series-enrolled",
            "series-withdrawn",
            "series-completed",
            "series-evidence",
            "series-mastered");

    static Stream<Arguments> pairs() {
        return Stream.of("light", "dark").flatMap(scheme -> Stream.of(
                        GROUNDS.stream()
                                .flatMap(ground -> TEXTS.stream().map(text -> Arguments.of(scheme, text, ground, 4.5))),
                        GROUNDS.stream()
                                .flatMap(ground -> SIGNS.stream().map(sign -> Arguments.of(scheme, sign, ground, 3.0))),
                        Stream.of(
                                Arguments.of(scheme, "paper", "ink", 4.5), // buttons
                                Arguments.of(scheme, "ink", "mark", 4.5), // code
                                Arguments.of(scheme, "on-mastered", "mastered", 3.0), // the tick in its disc
                                Arguments.of(scheme, "series-mastered", "band-judged", 3.0), // within one bar
                                Arguments.of(scheme, "series-mastered", "band-evidence", 3.0)))
                .flatMap(pairs -> pairs));
    }

    @ParameterizedTest(name = "{0}: {1} on {2} is at least {3}")
    @MethodSource("pairs")
    void eachPairCanBeTold(String scheme, String colour, String ground, double atLeast) {
        assertThat(contrast(token(scheme, colour), token(scheme, ground))).isGreaterThanOrEqualTo(atLeast);
    }

    private static String token(String scheme, String name) {
        return Objects.requireNonNull(tokens(scheme).get(name), name);
    }

    /// The dark scheme overrides the light one.
    private static Map<String, String> tokens(String scheme) {
        var css = styleSheet();
        var dark = css.indexOf("prefers-color-scheme: dark");
        var tokens = new HashMap<String, String>();
        collect(css.substring(0, dark), tokens);
        if (scheme.equals("dark")) collect(css.substring(dark), tokens);
        return tokens;
    }

    private static void collect(String css, Map<String, String> tokens) {
        var matcher = TOKEN.matcher(css);
        while (matcher.find()) tokens.put(matcher.group(1), matcher.group(2));
    }

    private static String styleSheet() {
        try (var in = Objects.requireNonNull(ContrastTest.class.getResourceAsStream("/static/console/base.css"))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static double contrast(String one, String other) {
        var lighter = Math.max(luminance(one), luminance(other));
        var darker = Math.min(luminance(one), luminance(other));
        return (lighter + 0.05) / (darker + 0.05);
    }

    private static double luminance(String hex) {
        var rgb = Integer.parseInt(hex.substring(1), 16);
        return 0.2126 * linear(rgb >> 16 & 255) + 0.7152 * linear(rgb >> 8 & 255) + 0.0722 * linear(rgb & 255);
    }

    private static double linear(int channel) {
        var share = channel / 255.0;
        return share <= 0.04045 ? share / 12.92 : Math.pow((share + 0.055) / 1.055, 2.4);
    }
}

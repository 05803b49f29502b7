package org.cairn.query;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.function.IntFunction;
import org.cairn.contracts.enrolment.LearnerEnrolled;
import org.cairn.projections.history.University;

/// How fast questions are answered over HTTP, with the events of three years of a university behind them.
///
/// Run by hand: `-Dcairn.learners=25000` gives about 660,000 events.
final class ReadStudy {
    private static final int WARM_UP = 2_000;
    private static final int MEASURED = 3_000;

    static void main() throws IOException, InterruptedException {
        var pathways = List.of("AAA", "BBB", "CCC", "DDD", "EEE", "FFF", "GGG");
        var events = University.events(1, Integer.getInteger("cairn.learners", 25_000), pathways, 6);
        var enrolments = events.stream()
                .filter(LearnerEnrolled.class::isInstance)
                .map(LearnerEnrolled.class::cast)
                .toList();
        try (var side = new ReadSide();
                var client = HttpClient.newHttpClient()) {
            side.record(events);
            say("%,d events".formatted(events.size()));
            var random = new Random(2);
            IntFunction<LearnerEnrolled> any = _ -> enrolments.get(random.nextInt(enrolments.size()));
            measure(client, side, "transcript", n -> "learners/%s/transcript"
                    .formatted(any.apply(n).learner()));
            measure(client, side, "map", n -> "enrolments/%s/competency-map"
                    .formatted(any.apply(n).enrolment()));
            measure(client, side, "learner", n -> "learners/" + any.apply(n).learner());
            measure(client, side, "outcomes", _ -> "pathways/AAA/versions/2013J/outcomes");
            measure(client, side, "36 months", _ -> "pathways/FFF/progress?from=2012-07&to=2015-06");
            measure(client, side, "institution", _ -> "institution/progress?from=2012-07&to=2015-06");
            measure(client, side, "figures", _ -> "institution");
            measure(client, side, "pathways", _ -> "pathways");
        }
    }

    private static void measure(HttpClient client, ReadSide side, String name, IntFunction<String> path)
            throws IOException, InterruptedException {
        var seconds = new double[MEASURED];
        var warmUp = name.startsWith("institution") || name.startsWith("36") ? 200 : WARM_UP;
        var measured = warmUp == WARM_UP ? MEASURED : 300;
        for (var n = -warmUp; n < measured; n++) {
            var uri = URI.create("http://127.0.0.1:%d/api/v1/%s".formatted(side.port(), path.apply(n)));
            var start = System.nanoTime();
            var answer = client.send(HttpRequest.newBuilder(uri).build(), HttpResponse.BodyHandlers.ofByteArray());
            if (answer.statusCode() != 200) throw new IllegalStateException(uri + " " + answer.statusCode());
            if (n >= 0) seconds[n] = (System.nanoTime() - start) / 1e9;
        }
        var sorted = Arrays.copyOf(seconds, measured);
        Arrays.sort(sorted);
        say("%s: p50 %.2f ms, p99 %.2f ms"
                .formatted(name, 1000 * sorted[measured / 2], 1000 * sorted[measured * 99 / 100]));
    }

    private static void say(String line) {
        System.err.println("STUDY " + line);
    }

    private ReadStudy() {}
}

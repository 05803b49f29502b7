package org.cairn.standalone.chaos;

import java.net.URI;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// What must be there before there is anything to do: people, definitions, learners. Made once, while all is well.
///
/// @param learners  their ids
/// @param pathways  their codes; each has the version `1`
/// @param assessors their accounts
/// @param day       on which everything happens, by the academic clock
record University(List<String> learners, List<String> pathways, List<String> assessors, LocalDate day) {

    static final String REGISTRAR = "registrar";
    static final int COMPETENCIES = 10;
    private static final int LEARNERS = 40;
    private static final int PATHWAYS = 25;
    private static final int ASSESSORS = 4;

    static String competency(int number) {
        return "C-" + number;
    }

    static University found(URI server, Door door) throws InterruptedException {
        var day = LocalDate.now(ZoneOffset.UTC).minusDays(30);
        var from = day.minusDays(30);
        var competencies = IntStream.range(0, COMPETENCIES)
                .mapToObj(number -> "{\"code\":\"%s\",\"statement\":\"Does it\"}".formatted(competency(number)))
                .collect(Collectors.joining(","));
        publish(
                server,
                door,
                from,
                "frameworks/chaos",
                "{\"title\":\"Chaos\",\"competencies\":[%s]}".formatted(competencies));
        publish(
                server,
                door,
                from,
                "scales/chaos",
                "{\"title\":\"Percent\",\"minimum\":0,\"maximum\":100,\"levels\":[%s]}".formatted(levels()));
        // With "latest" the judgement that raises the level is the one that the mastery names.
        publish(server, door, from, "policies/chaos", """
                {"title":"Latest","method":{"method":"latest"},"minimumEvidence":1,"minimumAssessors":1,"minimumModes":1,"ties":"recorded-last",
                 "decimals":2,"rounding":"half-up"}""");
        var pathways = new ArrayList<String>();
        for (var number = 1; number <= PATHWAYS; number++) {
            pathways.add("chaos-" + number);
            publish(server, door, from, "pathways/" + pathways.getLast(), pathway(from));
        }
        var assessors = new ArrayList<String>();
        for (var number = 1; number <= ASSESSORS; number++) {
            assessors.add("assessor-" + number);
            var account = assessors.getLast();
            door.ask(server, "POST", "/api/v1/staff", REGISTRAR, "{\"account\":\"%s\"}".formatted(account));
            door.ask(
                    server,
                    "POST",
                    "/api/v1/authorisations/assessors",
                    REGISTRAR,
                    "{\"person\":\"%s\",\"from\":\"%s\",\"effectiveOn\":\"%s\"}".formatted(account, from, from));
        }
        var learners = new ArrayList<String>();
        for (var number = 1; number <= LEARNERS; number++) {
            var body = "{\"number\":\"L-%d\",\"effectiveOn\":\"%s\"}".formatted(number, from);
            learners.add(door.ask(server, "POST", "/api/v1/learners", REGISTRAR, body)
                    .path("learner")
                    .asString());
        }
        return new University(learners, pathways, assessors, day);
    }

    private static void publish(URI server, Door door, LocalDate from, String what, String definition)
            throws InterruptedException {
        var body = "{\"definition\":%s,\"effectiveOn\":\"%s\"}".formatted(definition, from);
        door.ask(server, "PUT", "/api/v1/" + what + "/versions/1", REGISTRAR, body);
    }

    /// Many of them show mastery, so that many judgements lead to two events.
    private static String levels() {
        return IntStream.range(0, 10)
                .mapToObj(tens -> "{\"code\":\"l%1$d\",\"title\":\"From %1$d\",\"from\":%1$d,\"mastery\":%2$b}"
                        .formatted(10 * tens, tens > 0))
                .collect(Collectors.joining(","));
    }

    private static String pathway(LocalDate from) {
        return """
                {"title":"Chaos","framework":{"framework":"chaos","version":"1"},
                 "scale":{"scale":"chaos","version":"1"},"policy":{"policy":"chaos","version":"1"},"startsOn":"%s",
                 "requirement":{"kind":"all-of","node":"all","title":"All","of":[%s]},"milestones":[]}""".formatted(
                        from,
                        IntStream.range(0, COMPETENCIES)
                                .mapToObj(number ->
                                        "{\"kind\":\"mastery\",\"competency\":\"%s\"}".formatted(competency(number)))
                                .collect(Collectors.joining(",")));
    }
}

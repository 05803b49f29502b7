package org.cairn.standalone.chaos;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import tools.jackson.databind.json.JsonMapper;

/// What the clients may want to do. A few enrolments are worked on at a time, so that clients meet at them.
///
/// Nearly all commands leave their ids to the application: then only the key tells a repeat from another command.
final class Workload {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final int AT_A_TIME = 6;

    /// An enrolment that was acknowledged.
    private static final class Enrolment {
        final String id;
        final List<String> evidence = new ArrayList<>();
        int uses;

        Enrolment(String id) {
            this.id = id;
        }
    }

    private static final int USES_OF_AN_ENROLMENT = 150;

    private final University university;
    private final List<Enrolment> open = new ArrayList<>();
    private int enrolled;

    Workload(University university) {
        this.university = university;
    }

    synchronized Intent next(long number, Random random) {
        var more =
                enrolled < university.learners().size() * university.pathways().size();
        if (more) open.removeIf(enrolment -> enrolment.uses > USES_OF_AN_ENROLMENT);
        if (open.isEmpty() || more && (open.size() < AT_A_TIME || random.nextInt(100) < 2)) {
            return enrol(number, random);
        }
        var enrolment = open.get(random.nextInt(open.size()));
        enrolment.uses++;
        var choice = random.nextInt(100);
        if (enrolment.evidence.isEmpty() || choice < 40) return submit(enrolment, number, random);
        return choice < 80 ? judge(enrolment, number, random) : recognise(enrolment, number, random);
    }

    /// Now and then the same learner and pathway as the last: of two such only one can be accepted.
    private Intent enrol(long number, Random random) {
        var learners = university.learners();
        var pathways = university.pathways();
        if (enrolled == 0 || random.nextInt(3) > 0) enrolled++;
        var learner = learners.get(enrolled % learners.size());
        var pathway = pathways.get(enrolled / learners.size() % pathways.size());
        var body = "{\"pathway\":\"%s\",\"version\":\"1\",\"cohort\":\"c%s\",\"effectiveOn\":\"%s\"}"
                .formatted(pathway, Intent.markOf(number), university.day());
        return intent(
                number,
                random,
                University.REGISTRAR,
                "/api/v1/learners/%s/enrolments".formatted(learner),
                body,
                "learner=" + learner);
    }

    private Intent submit(Enrolment enrolment, long number, Random random) {
        var competencies = IntStream.range(0, University.COMPETENCIES)
                .mapToObj(competency -> "\"" + University.competency(competency) + "\"")
                .collect(Collectors.joining(","));
        var body = """
                {%s"competencies":[%s],"mode":"artefact","effectiveOn":"%s",\
                "artefact":{"reference":"vault%s","sha256":"%s","mediaType":"image/png"}}""".formatted(
                        random.nextInt(5) == 0 ? "\"evidence\":\"%s\",".formatted(uuid(random)) : "",
                        competencies,
                        university.day(),
                        Intent.markOf(number),
                        "0".repeat(64));
        return intent(
                number,
                random,
                University.REGISTRAR,
                "/api/v1/enrolments/%s/evidence".formatted(enrolment.id),
                body,
                "enrolment=" + enrolment.id);
    }

    private Intent judge(Enrolment enrolment, long number, Random random) {
        var evidence = enrolment.evidence.get(random.nextInt(enrolment.evidence.size()));
        // From 1, as what is less than a thousandth is written with an exponent. Over 100 is off the scale, and
        // refused.
        var body = "{\"competency\":\"%s\",\"score\":%d%s,\"effectiveOn\":\"%s\"}"
                .formatted(competency(random), 1 + random.nextInt(101), Intent.markOf(number), university.day());
        var path = "/api/v1/enrolments/%s/evidence/%s/judgements".formatted(enrolment.id, evidence);
        return intent(number, random, assessor(random), path, body, "enrolment=" + enrolment.id);
    }

    private Intent recognise(Enrolment enrolment, long number, Random random) {
        var body =
                "{\"competency\":\"%s\",\"kind\":\"exam\",\"decision\":\"full\",\"score\":%d%s,\"effectiveOn\":\"%s\"}"
                        .formatted(competency(random), 1 + random.nextInt(99), Intent.markOf(number), university.day());
        var path = "/api/v1/enrolments/%s/prior-learning".formatted(enrolment.id);
        return intent(number, random, assessor(random), path, body, "enrolment=" + enrolment.id);
    }

    private static String competency(Random random) {
        return University.competency(random.nextInt(University.COMPETENCIES));
    }

    private String assessor(Random random) {
        return university.assessors().get(random.nextInt(university.assessors().size()));
    }

    private static Intent intent(long number, Random random, String actor, String path, String body, String tag) {
        return new Intent(number, actor, path, uuid(random).toString(), body, tag);
    }

    private static UUID uuid(Random random) {
        return new UUID(random.nextLong(), random.nextLong());
    }

    /// What was acknowledged can be built on.
    synchronized void done(Intent intent, Outcome outcome) {
        var answer = JSON.readTree(outcome.text().substring(outcome.text().indexOf('{')));
        if (answer.has("enrolment")) {
            open.add(new Enrolment(answer.path("enrolment").asString()));
        } else if (answer.has("evidence")) {
            open.stream()
                    .filter(enrolment -> intent.tag().endsWith(enrolment.id))
                    .forEach(enrolment ->
                            enrolment.evidence.add(answer.path("evidence").asString()));
        }
    }
}

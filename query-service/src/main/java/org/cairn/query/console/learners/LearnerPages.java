package org.cairn.query.console.learners;

import static org.cairn.query.web.NotFound.unknown;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.cairn.contracts.pathway.Requirement;
import org.cairn.query.competencymap.CompetencyMap;
import org.cairn.query.competencymap.CompetencyMapQuery;
import org.cairn.query.console.ConsolePage;
import org.cairn.query.console.HtmxRequest;
import org.cairn.query.pathways.PathwayQuery;
import org.cairn.query.transcript.TranscriptQuery;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/// A learner on screen, and the transcript on paper.
@ConsolePage
class LearnerPages {

    private final TranscriptQuery transcripts;
    private final CompetencyMapQuery maps;
    private final PathwayQuery pathways;
    private final ZoneId institutionZone;

    LearnerPages(
            TranscriptQuery transcripts,
            CompetencyMapQuery maps,
            PathwayQuery pathways,
            @Qualifier("institutionZone") ZoneId institutionZone) {
        this.transcripts = transcripts;
        this.maps = maps;
        this.pathways = pathways;
        this.institutionZone = institutionZone;
    }

    /// The dates are the transcript's: the map shows how things stand today. htmx asks for the transcript alone.
    @GetMapping("/learners/{learner}")
    String learner(
            @PathVariable UUID learner,
            @RequestParam(required = false) @Nullable LocalDate asOf,
            @RequestParam(required = false) @Nullable LocalDate asKnownAt,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        model.addAttribute("transcript", transcript(learner, new Dates(asOf, asKnownAt)));
        if (HtmxRequest.wantsPart(request, response)) return "console/transcript :: sheet";
        model.addAttribute("enrolments", enrolments(learner));
        return "console/learner";
    }

    @GetMapping("/learners/{learner}/transcript")
    String transcript(
            @PathVariable UUID learner,
            @RequestParam(required = false) @Nullable LocalDate asOf,
            @RequestParam(required = false) @Nullable LocalDate asKnownAt,
            Model model) {
        model.addAttribute("transcript", transcript(learner, new Dates(asOf, asKnownAt)));
        return "console/transcript-print";
    }

    private TranscriptPart transcript(UUID learner, Dates dates) {
        return transcripts
                .of(learner, dates.asOf(), dates.asKnownAtIn(institutionZone))
                .map(record -> new TranscriptPart(dates, Dates.sentence(record, institutionZone), record))
                .orElseThrow(unknown("learner", learner));
    }

    /// As they stand today, and with them those that are on record and begin later.
    private List<EnrolmentPart> enrolments(UUID learner) {
        var today = transcripts.today(learner).orElseThrow(unknown("learner", learner));
        var begun = today.enrolments().stream()
                .collect(Collectors.toMap(each -> each.enrolment().value(), Function.identity()));
        return maps.ofLearner(learner).stream()
                .flatMap(all -> all.enrolments().stream())
                // What was recorded between the two questions is left to the next look.
                .filter(map ->
                        begun.containsKey(map.enrolment()) || map.enrolledOn().isAfter(today.asOf()))
                .map(map -> EnrolmentPart.of(map, begun.get(map.enrolment()), tree(map)))
                .toList();
    }

    private Requirement tree(CompetencyMap map) {
        return pathways.version(map.pathway(), map.version())
                .orElseThrow(unknown("pathway version", map.pathway() + "/" + map.version()))
                .requirement();
    }
}

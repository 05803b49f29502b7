package org.cairn.command.credential.transcript;

import static org.cairn.contracts.credential.CredentialReason.TRANSCRIPT_UNKNOWN;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.cairn.command.CommandRejected;
import org.cairn.command.RecordedEvents;
import org.cairn.command.identity.Learners;
import org.cairn.command.identity.SealBrokenException;
import org.cairn.command.identity.SealedDocuments;
import org.cairn.command.identity.SealedRenditions;
import org.cairn.command.identity.Statements;
import org.cairn.command.rest.Caller;
import org.cairn.command.rest.OneAtATime;
import org.cairn.command.rest.ProblemType;
import org.cairn.command.rest.RequestRefused;
import org.cairn.command.state.LearnerState;
import org.cairn.command.state.Renditions;
import org.cairn.command.state.TranscriptLayout;
import org.cairn.command.state.Transcripts;
import org.cairn.contracts.credential.SealTranscript;
import org.cairn.contracts.credential.TranscriptForm;
import org.cairn.contracts.credential.TranscriptId;
import org.cairn.contracts.credential.TranscriptLayoutId;
import org.cairn.contracts.credential.TranscriptNumber;
import org.cairn.contracts.credential.TranscriptSealed;
import org.cairn.contracts.learner.LearnerId;
import org.cairn.contracts.learner.LearnerReason;
import org.cairn.contracts.shared.Tags;
import org.cairn.documents.transcript.CanonicalTranscript;
import org.cairn.documents.transcript.Transcript;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Transcripts with a number and a hash, as they were sealed.
@RestController
final class SealTranscriptController {

    private static final String SUBJECT = "subject";

    /// @param transcript its id; a new one if left out
    /// @param asOf       the academic date that it speaks of; today if left out
    /// @param asKnownAt  the position of the log up to which it is made; all of it if left out
    record Body(
            @Nullable TranscriptId transcript,
            @Nullable LocalDate asOf,
            @Nullable Long asKnownAt,
            @Nullable LocalDate effectiveOn) {}

    /// @param state        whether the content can be shown
    /// @param hashMatches  whether what is kept still has the hash that the log names; null if nothing is kept
    /// @param subject      the learner's name on the day of the seal
    /// @param files        the forms in which it was given out, beside the JSON
    /// @param supersededBy the number of the learner's newest transcript, if it is another
    record Answer(
            TranscriptNumber number,
            TranscriptId transcript,
            LearnerId learner,
            LocalDate asOf,
            long asKnownAt,
            LocalDate sealedOn,
            String format,
            String contentHash,
            String state,
            @Nullable Boolean hashMatches,
            @Nullable TranscriptNumber supersededBy,
            @Nullable String subject,
            List<Rendition> files,
            @Nullable JsonNode content) {}

    /// @param fileHash SHA-256 of the file, as the log names it
    /// @param size     in bytes
    record Rendition(TranscriptForm form, String renderer, String fileHash, long size, LocalDate since) {}

    record Line(
            TranscriptNumber number,
            TranscriptId transcript,
            LocalDate asOf,
            long asKnownAt,
            LocalDate sealedOn,
            String contentHash) {}

    record Lines(List<Line> transcripts) {}

    private final Learners learners;
    private final SealedDocuments documents;
    private final Statements statements;
    private final SealedRenditions renditions;
    private final RecordedEvents log;
    private final JsonMapper json;

    SealTranscriptController(
            Learners learners,
            SealedDocuments documents,
            Statements statements,
            SealedRenditions renditions,
            RecordedEvents log,
            JsonMapper json) {
        this.learners = learners;
        this.documents = documents;
        this.statements = statements;
        this.renditions = renditions;
        this.log = log;
        this.json = json;
    }

    /// The content is kept first, once it is clear that the seal would be accepted. If what follows is cut off, the
    /// same request completes it.
    @OneAtATime
    @PostMapping(name = "sealTranscript", path = "/api/v1/learners/{learner}/transcripts")
    ResponseEntity<Map<String, Object>> seal(@PathVariable UUID learner, @RequestBody Body body, Caller caller) {
        var first = caller.firstAnswer(body);
        if (first.isPresent()) return first.get();
        var id = new LearnerId(learner);
        var transcript = body.transcript() == null ? new TranscriptId(UUID.randomUUID()) : body.transcript();
        var act = caller.act(body.effectiveOn());
        var asOf = body.asOf() == null ? act.receivedOn() : body.asOf();
        var asKnownAt = position(id, transcript, body.asKnownAt(), caller);
        var subject = learners.nameOf(id);
        var text = text(id, asOf, asKnownAt, caller);
        var hash = CanonicalTranscript.hash(text);
        var command =
                new SealTranscript(id, transcript, asOf, asKnownAt, hash, Transcript.FORMAT, subject.isPresent(), act);
        caller.expectAccepted(command);
        // Without a name it was accepted as a repeat only, of a learner who has been erased since.
        if (subject.isPresent()) {
            documents.keep(id, transcript.value(), hash, SealedRenditions.CONTENT, text);
            documents.keep(id, transcript.value(), hash, SUBJECT, subject.get());
            renditions.keepBearer(id, transcript, hash);
        }
        return caller.send(
                command,
                body,
                "/api/v1/learners/" + learner + "/transcripts/" + transcript,
                Map.of("transcript", transcript));
    }

    @GetMapping(name = "findTranscriptByNumber", path = "/api/v1/transcripts/{number}")
    Answer byNumber(@PathVariable String number, Caller caller) {
        var named = new TranscriptNumber(number);
        var learner = caller.ask(known -> {
            var sealed = known.of(Transcripts.BY_NUMBER, named).get(named);
            if (sealed == null) throw new CommandRejected(TRANSCRIPT_UNKNOWN);
            return sealed.learner();
        });
        var all = caller.ask(known -> known.of(Transcripts.OF_LEARNER, learner));
        return answer(Objects.requireNonNull(all.get(named)), all, caller);
    }

    @GetMapping(name = "findSealedTranscript", path = "/api/v1/learners/{learner}/transcripts/{transcript}")
    Answer byId(@PathVariable UUID learner, @PathVariable UUID transcript, Caller caller) {
        var all = caller.ask(known -> known.of(Transcripts.OF_LEARNER, new LearnerId(learner)));
        var sealed = all.get(new TranscriptId(transcript));
        if (sealed == null) throw new CommandRejected(TRANSCRIPT_UNKNOWN);
        return answer(sealed, all, caller);
    }

    /// The numbers of one learner's transcripts, the oldest first.
    @GetMapping(name = "listSealedTranscripts", path = "/api/v1/learners/{learner}/transcripts")
    Lines ofLearner(@PathVariable UUID learner, Caller caller) {
        var all = caller.ask(known -> known.of(Transcripts.OF_LEARNER, new LearnerId(learner)));
        return new Lines(all.sealed().stream()
                .map(each -> new Line(
                        each.number(),
                        each.transcript(),
                        each.asOf(),
                        each.asKnownAt(),
                        each.effectiveOn(),
                        each.contentHash()))
                .toList());
    }

    /// For a repeat the position of the first time, if the request names none.
    private long position(LearnerId learner, TranscriptId transcript, @Nullable Long asked, Caller caller) {
        var head = log.head();
        if (asked != null && (asked < 0 || asked > head)) {
            throw new RequestRefused(
                    ProblemType.REQUEST_MALFORMED, "'asKnownAt' is a position of the log, at most %d.".formatted(head));
        }
        if (asked != null) return asked;
        return caller.<Long>ask(known -> {
            if (!known.of(LearnerState.BOUNDARY, learner).registered()) {
                throw new CommandRejected(LearnerReason.LEARNER_UNKNOWN);
            }
            var already = known.of(Transcripts.OF_LEARNER, learner).get(transcript);
            return already == null ? head : already.asKnownAt();
        });
    }

    private String text(LearnerId learner, LocalDate asOf, long asKnownAt, Caller caller) {
        var events = log.upTo(asKnownAt, Tags.LEARNER, learner, TranscriptContent.KINDS);
        var leftOut = log.stateAt(asKnownAt, TranscriptLayout.BOUNDARY, TranscriptLayoutId.OF_INSTITUTION)
                .leftOut();
        return CanonicalTranscript.of(caller.ask(
                known -> TranscriptContent.of(learner, asOf, asKnownAt, events, statements::words, leftOut, known)));
    }

    private Answer answer(TranscriptSealed sealed, Transcripts all, Caller caller) {
        var state = "sealed";
        @Nullable String text = null;
        @Nullable String subject = null;
        try {
            text = open(sealed, SealedRenditions.CONTENT);
            subject = open(sealed, SUBJECT);
            if (text == null) state = learners.isHere(sealed.learner()) ? "missing" : "erased";
        } catch (SealBrokenException _) {
            state = "broken";
        } catch (CommandRejected rejected) {
            if (rejected.reason() != LearnerReason.LEARNER_ERASED) throw rejected;
            state = "erased";
        }
        return new Answer(
                sealed.number(),
                sealed.transcript(),
                sealed.learner(),
                sealed.asOf(),
                sealed.asKnownAt(),
                sealed.effectiveOn(),
                sealed.format(),
                sealed.contentHash(),
                state,
                matches(state, text, sealed),
                all.supersededBy(sealed),
                subject,
                caller.ask(known -> known.of(Renditions.BY_NUMBER, sealed.number())).all().stream()
                        .map(each -> new Rendition(
                                each.form(), each.renderer(), each.fileHash(), each.size(), each.effectiveOn()))
                        .toList(),
                text == null ? null : json.readTree(text));
    }

    private static @Nullable Boolean matches(String state, @Nullable String text, TranscriptSealed sealed) {
        if (state.equals("erased")) return null;
        return text != null && CanonicalTranscript.hash(text).equals(sealed.contentHash());
    }

    private @Nullable String open(TranscriptSealed sealed, String field) {
        return documents
                .open(sealed.learner(), sealed.transcript().value(), sealed.contentHash(), field)
                .orElse(null);
    }
}

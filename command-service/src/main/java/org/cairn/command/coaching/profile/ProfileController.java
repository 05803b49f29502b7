package org.cairn.command.coaching.profile;

import static org.cairn.contracts.enrolment.EnrolmentReason.ACT_AHEAD_OF_TODAY;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.cairn.command.CommandRejected;
import org.cairn.command.Ids;
import org.cairn.command.identity.Profiles;
import org.cairn.command.identity.Staff;
import org.cairn.command.rest.Caller;
import org.cairn.command.rest.OneAtATime;
import org.cairn.command.rest.ProblemType;
import org.cairn.command.rest.Questions;
import org.cairn.command.rest.RequestRefused;
import org.cairn.contracts.coaching.ProfileReviewId;
import org.cairn.contracts.coaching.ProfileSection;
import org.cairn.contracts.coaching.ReviewProfile;
import org.cairn.contracts.learner.LearnerId;
import org.cairn.contracts.shared.Codes;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

@RestController
final class ProfileController {

    /// @param text   in the learner's own words, 1 to 10000 characters; left out, the item is taken out
    /// @param source who said so, a code, for example `learner`
    /// @param saidOn the day; today if left out
    record ItemBody(
            ProfileSection section,
            @Nullable String text,
            String source,
            @Nullable LocalDate saidOn) {}

    /// @param review   its id; a new one if left out
    /// @param sections what was looked through
    /// @param coach    the account of whom it was with, if with somebody
    record ReviewBody(
            @Nullable ProfileReviewId review,
            List<ProfileSection> sections,
            @Nullable String coach,
            @Nullable LocalDate effectiveOn) {}

    record Profile(LearnerId learner, List<Profiles.Item> items) {}

    private final Profiles profiles;
    private final Staff staff;

    ProfileController(Profiles profiles, Staff staff) {
        this.profiles = profiles;
        this.staff = staff;
    }

    @GetMapping(name = "findProfile", path = "/api/v1/learners/{learner}/profile")
    @OneAtATime
    Profile ofLearner(@PathVariable UUID learner, Caller caller) {
        var whose = new LearnerId(learner);
        var reviews = new EnumMap<ProfileSection, LocalDate>(ProfileSection.class);
        for (var review : Questions.ownRecordOf(whose, caller).reviews().values()) {
            for (var section : review.sections()) {
                reviews.merge(section, review.effectiveOn(), (one, other) -> one.isAfter(other) ? one : other);
            }
        }
        return new Profile(whose, profiles.of(whose, reviews));
    }

    /// Nothing goes to the log: what learners say of themselves is theirs.
    @PutMapping(name = "setProfileItem", path = "/api/v1/learners/{learner}/profile/items/{item}")
    ResponseEntity<Map<String, Object>> say(
            @PathVariable UUID learner, @PathVariable UUID item, @RequestBody ItemBody body, Caller caller) {
        Codes.require("source", body.source());
        var act = caller.act(body.saidOn());
        if (act.isAhead()) throw new CommandRejected(ACT_AHEAD_OF_TODAY);
        var isNew = profiles.say(
                new LearnerId(learner),
                item,
                body.section(),
                body.text(),
                body.source(),
                act.effectiveOn(),
                act.actor());
        return ResponseEntity.status(isNew ? 201 : 200)
                .header("Location", "/api/v1/learners/" + learner + "/profile")
                .body(Map.of("item", item));
    }

    @PostMapping(name = "reviewProfile", path = "/api/v1/learners/{learner}/profile/reviews")
    ResponseEntity<Map<String, Object>> review(
            @PathVariable UUID learner, @RequestBody ReviewBody body, Caller caller) {
        var review = body.review() == null ? new ProfileReviewId(Ids.next()) : body.review();
        var coach = body.coach() == null
                ? null
                : staff.find(body.coach()).orElseThrow(() -> new RequestRefused(ProblemType.PERSON_UNKNOWN));
        return caller.send(
                new ReviewProfile(
                        new LearnerId(learner), review, body.sections(), coach, caller.act(body.effectiveOn())),
                body,
                "/api/v1/learners/" + learner + "/profile/reviews/" + review,
                Map.of("review", review));
    }
}

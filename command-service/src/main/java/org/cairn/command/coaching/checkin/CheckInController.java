package org.cairn.command.coaching.checkin;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.cairn.command.Ids;
import org.cairn.command.identity.Seals;
import org.cairn.command.identity.Staff;
import org.cairn.command.rest.Caller;
import org.cairn.command.rest.OneAtATime;
import org.cairn.command.rest.ProblemType;
import org.cairn.command.rest.Questions;
import org.cairn.command.rest.RequestRefused;
import org.cairn.contracts.coaching.CheckInId;
import org.cairn.contracts.coaching.RecordCheckIn;
import org.cairn.contracts.enrolment.EnrolmentId;
import org.cairn.contracts.learner.LearnerId;
import org.cairn.contracts.shared.PersonId;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

@RestController
final class CheckInController {

    /// @param checkIn    its id; a new one if left out
    /// @param coach      the account of whom it was with
    /// @param plannedFor the day it was planned for; left out if it was not planned
    /// @param minutes    1 to 600
    /// @param actions    how many next steps were agreed, 0 to 100
    /// @param notes      1 to 10000 characters; sealed before they are recorded
    record Body(
            @Nullable CheckInId checkIn,
            String coach,
            @Nullable LocalDate plannedFor,
            int minutes,
            int actions,
            @Nullable String notes,
            @Nullable LocalDate effectiveOn) {}

    /// Never changes: what was sealed under it would not open any more.
    private static final String CHECK_IN = "coaching.check-in";

    private final Seals seals;
    private final Staff staff;

    CheckInController(Seals seals, Staff staff) {
        this.seals = seals;
        this.staff = staff;
    }

    record CheckIn(
            CheckInId checkIn,
            EnrolmentId enrolment,
            PersonId coach,
            LocalDate heldOn,
            @Nullable LocalDate plannedFor,
            int minutes,
            int actions,
            @Nullable String notes) {}

    /// The check-ins of a learner in all enrolments, the first one first, with their notes opened.
    @GetMapping(name = "listCheckIns", path = "/api/v1/learners/{learner}/check-ins")
    @OneAtATime
    List<CheckIn> ofLearner(@PathVariable UUID learner, Caller caller) {
        var whose = new LearnerId(learner);
        return Questions.ownRecordOf(whose, caller).checkIns().values().stream()
                .map(held -> new CheckIn(
                        held.checkIn(),
                        held.enrolment(),
                        held.coach(),
                        held.effectiveOn(),
                        held.plannedFor(),
                        held.minutes(),
                        held.actions(),
                        seals.openIfAny(whose, CHECK_IN, held.notes())))
                .toList();
    }

    @PostMapping(name = "recordCheckIn", path = "/api/v1/enrolments/{enrolment}/check-ins")
    ResponseEntity<Map<String, Object>> record(@PathVariable UUID enrolment, @RequestBody Body body, Caller caller) {
        var id = new EnrolmentId(enrolment);
        var checkIn = body.checkIn() == null ? new CheckInId(Ids.next()) : body.checkIn();
        var coach = staff.find(body.coach()).orElseThrow(() -> new RequestRefused(ProblemType.PERSON_UNKNOWN));
        var notes = body.notes() == null ? null : seals.seal(Questions.learnerOf(id, caller), CHECK_IN, body.notes());
        return caller.send(
                new RecordCheckIn(
                        id,
                        checkIn,
                        coach,
                        body.plannedFor(),
                        body.minutes(),
                        body.actions(),
                        notes,
                        caller.act(body.effectiveOn())),
                body,
                "/api/v1/enrolments/" + enrolment + "/check-ins/" + checkIn,
                Map.of("checkIn", checkIn));
    }
}

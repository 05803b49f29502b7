package org.cairn.command.staff;

import java.util.Map;
import org.cairn.command.identity.Staff;
import org.cairn.command.rest.Caller;
import org.cairn.command.rest.ProblemType;
import org.cairn.command.rest.RequestRefused;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/// Registers members of staff, so that they can act. Nothing goes to the log: their authorisations will.
@RestController
final class StaffController {

    record Body(String account, @Nullable String name) {}

    private final Staff staff;

    StaffController(Staff staff) {
        this.staff = staff;
    }

    @PostMapping(name = "registerStaff", path = "/api/v1/staff")
    ResponseEntity<Map<String, Object>> register(@RequestBody Body body, Caller caller) {
        var account = body.account();
        if (!isAccount(account)) {
            throw new RequestRefused(ProblemType.ACCOUNT_MALFORMED);
        }
        var known = staff.find(account);
        var person = staff.register(account, body.name(), false);
        return ResponseEntity.status(known.isPresent() ? 200 : 201).body(Map.of("account", account, "person", person));
    }

    /// Of ASCII, because it travels in a header.
    private static boolean isAccount(String text) {
        return !text.isBlank()
                && text.length() <= 100
                && text.strip().equals(text)
                && text.chars().allMatch(character -> character >= ' ' && character < 127);
    }
}

package org.cairn.command.evidence.groupwork;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.cairn.command.Ids;
import org.cairn.command.rest.Caller;
import org.cairn.contracts.evidence.Artefact;
import org.cairn.contracts.evidence.AuthorShare;
import org.cairn.contracts.evidence.DeclareGroupWork;
import org.cairn.contracts.evidence.GroupWorkId;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

@RestController
final class GroupWorkController {

    /// @param group   its id; a new one if left out
    /// @param authors each with a share such as `1/3`; together they are one whole
    record Body(
            @Nullable GroupWorkId group,
            Artefact artefact,
            List<AuthorShare> authors,
            @Nullable LocalDate effectiveOn) {}

    @PostMapping(name = "submitGroupWork", path = "/api/v1/group-works")
    ResponseEntity<Map<String, Object>> declare(@RequestBody Body body, Caller caller) {
        var group = body.group() == null ? new GroupWorkId(Ids.next()) : body.group();
        return caller.send(
                new DeclareGroupWork(group, body.artefact(), body.authors(), caller.act(body.effectiveOn())),
                body,
                "/api/v1/group-works/" + group,
                Map.of("group", group));
    }
}

package org.cairn.command.framework.casepackage;

import static org.cairn.contracts.framework.FrameworkReason.FRAMEWORK_VERSION_UNKNOWN;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.cairn.command.CommandRejected;
import org.cairn.command.caseformat.CaseExport;
import org.cairn.command.caseformat.CaseImport;
import org.cairn.command.caseformat.CaseNotice;
import org.cairn.command.caseformat.CaseReading;
import org.cairn.command.decision.Knowledge;
import org.cairn.command.rest.Caller;
import org.cairn.command.rest.OneAtATime;
import org.cairn.command.state.Versions;
import org.cairn.contracts.framework.FrameworkDefinition;
import org.cairn.contracts.framework.FrameworkId;
import org.cairn.contracts.framework.FrameworkVersionId;
import org.cairn.contracts.framework.FrameworkVersionPublished;
import org.cairn.contracts.framework.PublishFrameworkVersion;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.format.annotation.DateTimeFormat.ISO;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
final class CasePackageController {

    /// More are counted, and not told: an answer is for people to read.
    private static final int MOST_NOTICES = 500;

    /// The body is the package itself, as its publisher gives it.
    ///
    /// @param effectiveOn the day of the publication here; today if left out
    /// @param dryRun      whether to tell only what would be; nothing is recorded
    @OneAtATime
    @PutMapping(
            name = "importCasePackage",
            path = "/api/v1/frameworks/{framework}/versions/{version}/case-package",
            consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<Map<String, Object>> take(
            @PathVariable String framework,
            @PathVariable String version,
            @RequestParam(name = "effectiveOn", required = false) @DateTimeFormat(iso = ISO.DATE) @Nullable
                    LocalDate effectiveOn,
            @RequestParam(name = "dry-run", required = false, defaultValue = "false") boolean dryRun,
            @RequestBody byte[] body,
            Caller caller) {
        var id = new FrameworkVersionId(new FrameworkId(framework), version);
        var act = caller.act(effectiveOn);
        var reading = CaseImport.read(body);
        var command = new PublishFrameworkVersion(id, reading.definition(), act);
        var report = report(id, reading);
        if (!dryRun) {
            return caller.send(
                    command,
                    body,
                    "/api/v1/frameworks/" + framework + "/versions/" + version + "/case-package",
                    report);
        }
        caller.expectAccepted(command);
        report.put("dryRun", true);
        return ResponseEntity.ok(report);
    }

    private static Map<String, Object> report(FrameworkVersionId id, CaseReading reading) {
        var definition = reading.definition();
        var checksum =
                new FrameworkVersionPublished(id.framework(), id.version(), definition, LocalDate.EPOCH).checksum();
        List<CaseNotice> notices = reading.notices();
        var report = new LinkedHashMap<String, Object>();
        report.put("framework", id.framework().code());
        report.put("version", id.version());
        report.put("checksum", checksum);
        report.put("items", definition.competencies().size());
        report.put("associations", definition.associations().size());
        report.put("notices", notices.subList(0, Math.min(MOST_NOTICES, notices.size())));
        report.put("noticesInAll", notices.size());
        return report;
    }

    /// The framework version as a package of CASE 1.1. The entity tag is the version's checksum.
    @GetMapping(name = "exportCasePackage", path = "/api/v1/frameworks/{framework}/versions/{version}/case-package")
    ResponseEntity<Map<String, Object>> give(
            @PathVariable String framework, @PathVariable String version, Caller caller) {
        var id = new FrameworkVersionId(new FrameworkId(framework), version);
        var definition = caller.ask(known -> published(id, known));
        var checksum = new FrameworkVersionPublished(id.framework(), version, definition, LocalDate.EPOCH).checksum();
        return ResponseEntity.ok().eTag("\"" + checksum + "\"").body(CaseExport.of(definition));
    }

    private static FrameworkDefinition published(FrameworkVersionId id, Knowledge known) {
        var definition = known.of(Versions.OF_FRAMEWORK, id.framework()).get(id.version());
        if (definition == null) throw new CommandRejected(FRAMEWORK_VERSION_UNKNOWN);
        return definition;
    }
}

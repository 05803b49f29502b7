package org.cairn.standalone.demo;

import java.time.LocalDate;
import java.util.List;
import org.cairn.command.identity.Staff;
import org.cairn.contracts.shared.PersonId;
import org.cairn.standalone.history.Authority;
import org.cairn.standalone.history.HistoryLoad;

/// Who judged and approved at the demo university.
record DemoStaff(Authority authority, List<PersonId> assessors, PersonId firstApprover, PersonId secondApprover) {

    static final String SOURCE = "demo";
    static final LocalDate FROM = LocalDate.of(2022, 7, 1);

    static DemoStaff authorised(Staff staff, HistoryLoad load, LocalDate today) {
        var authority = Authority.toLoad(SOURCE, "demo-loader", "Loader of the demo", FROM, today, staff, load);
        return new DemoStaff(
                authority,
                List.of(
                        authority.assessor("demo-assessor-1", "Ruth Amsel"),
                        authority.assessor("demo-assessor-2", "Idris Vale"),
                        authority.assessor("demo-assessor-3", "Marta Quist")),
                authority.approver("demo-registrar", "Helen Thorne"),
                authority.approver("demo-dean", "Paul Okoro"));
    }
}

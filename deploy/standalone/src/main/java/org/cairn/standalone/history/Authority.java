package org.cairn.standalone.history;

import com.github.f4b6a3.uuid.UuidCreator;
import java.time.LocalDate;
import java.util.UUID;
import org.cairn.command.identity.Staff;
import org.cairn.contracts.authorisation.AuthoriseApprover;
import org.cairn.contracts.authorisation.AuthoriseAssessor;
import org.cairn.contracts.authorisation.AuthoriseHistoricalLoad;
import org.cairn.contracts.authorisation.Scope;
import org.cairn.contracts.authorisation.Term;
import org.cairn.contracts.shared.Act;
import org.cairn.contracts.shared.AuthorisationId;
import org.cairn.contracts.shared.PersonId;

/// The people of a history and what they may do: whoever loads it, and those who judged and approved in it.
///
/// Their accounts are invented for a source that names nobody, and are flagged so. All ids and dates are the same at
/// every run, so that a second one adds nothing.
public final class Authority {

    private final Staff staff;
    private final HistoryLoad load;
    private final LocalDate from;
    private final LocalDate today;
    private final PersonId loader;
    private final AuthorisationId authorisation;

    private Authority(Staff staff, HistoryLoad load, LocalDate from, LocalDate today, PersonId loader, String source) {
        this.staff = staff;
        this.load = load;
        this.from = from;
        this.today = today;
        this.loader = loader;
        this.authorisation = new AuthorisationId(derived(loader.value(), "historical-load/" + source));
    }

    /// Authorises `account` to load history from `source`.
    ///
    /// @param from the first day on which anything was judged or approved
    public static Authority toLoad(
            String source,
            String account,
            String name,
            LocalDate from,
            LocalDate today,
            Staff staff,
            HistoryLoad load) {
        var loader = staff.register(account, name, true);
        var authority = new Authority(staff, load, from, today, loader, source);
        // The account that every institution begins with.
        var registrar = staff.register("registrar", "Registrar", false);
        var act = Act.of(registrar, from, today);
        load.execute(new AuthoriseHistoricalLoad(authority.authorisation, loader, source, new Term(from, null), act));
        return authority;
    }

    /// By which all of it is recorded.
    public AuthorisationId authorisation() {
        return authorisation;
    }

    public PersonId assessor(String account, String name) {
        var person = staff.register(account, name, true);
        load.execute(new AuthoriseAssessor(
                new AuthorisationId(derived(person.value(), "assessor")),
                person,
                Scope.INSTITUTION,
                new Term(from, null),
                byLoader(from)));
        return person;
    }

    public PersonId approver(String account, String name) {
        var person = staff.register(account, name, true);
        load.execute(new AuthoriseApprover(
                new AuthorisationId(derived(person.value(), "approver")),
                person,
                Scope.INSTITUTION,
                new Term(from, null),
                byLoader(from)));
        return person;
    }

    /// An act of the past, recorded by the loader for whoever did it.
    public Act by(PersonId person, LocalDate effectiveOn) {
        return new Act(loader, person.equals(loader) ? null : person, effectiveOn, today, authorisation);
    }

    public Act byLoader(LocalDate effectiveOn) {
        return by(loader, effectiveOn);
    }

    /// An id that is the same whenever it is asked for (UUID version 5).
    ///
    /// `root` is a random id: from a number that a person has outside, anyone could derive it again, and the log
    /// would say who the person is.
    public static UUID derived(UUID root, String name) {
        return UuidCreator.getNameBasedSha1(root, name);
    }
}

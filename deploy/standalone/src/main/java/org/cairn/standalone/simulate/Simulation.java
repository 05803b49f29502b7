package org.cairn.standalone.simulate;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.cairn.contracts.authorisation.AuthoriseApprover;
import org.cairn.contracts.authorisation.AuthoriseAssessor;
import org.cairn.contracts.authorisation.AuthoriseHistoricalLoad;
import org.cairn.contracts.authorisation.Scope;
import org.cairn.contracts.authorisation.Term;
import org.cairn.contracts.shared.Act;
import org.cairn.contracts.shared.AuthorisationId;
import org.cairn.contracts.shared.Command;
import org.cairn.contracts.shared.PersonId;
import org.cairn.standalone.simulate.Roster.Member;
import org.cairn.standalone.simulate.Setting.Breadth;

/// A simulated university, whole: the same seed and settings always give the same commands, ids and all.
final class Simulation {

    private final String source;
    private final Streams streams;
    private final Member loader;
    private final Acts acts;
    private final List<Programme> programmes;
    private final List<List<Life>> lives;

    /// @param source what it is loaded as, a code
    /// @param today  when it reaches the log; no event holds it
    Simulation(String source, long seed, int years, List<Setting> settings, LocalDate today, Seal seal) {
        this.source = source;
        this.streams = new Streams(seed);
        var calendar = new Calendar(years);
        var account = source + "-loader";
        loader = new Member(
                new PersonId(streams.id(account)), account, "Loader of the simulation", List.of(), 0, 0, 0, List.of());
        acts = new Acts(loader.person(), new AuthorisationId(streams.id("historical-load")), today);
        programmes = settings.stream()
                .map(setting -> Programme.of(setting, calendar, acts, seal, streams))
                .toList();
        lives = programmes.stream()
                .map(programme -> IntStream.range(0, programme.setting().learners())
                        .mapToObj(number -> new Life(number, programme.setting(), calendar, programme.streams()))
                        .toList())
                .toList();
    }

    List<Programme> programmes() {
        return programmes;
    }

    AuthorisationId authorisation() {
        return acts.authorisation();
    }

    /// Everyone who works there.
    Stream<Member> staff() {
        return Stream.concat(Stream.of(loader), programmes.stream().flatMap(each -> each.roster()
                .everyone()));
    }

    /// All who ever learn there.
    Stream<Life> learners() {
        return lives.stream().flatMap(List::stream);
    }

    /// What has to be there before all else, in this order.
    ///
    /// @param registrar who authorises the loading
    List<Command> founding(PersonId registrar) {
        var commands = new ArrayList<Command>();
        var from = Definitions.FROM;
        var term = new Term(from, null);
        var byRegistrar = Act.of(registrar, from, acts.today());
        commands.add(new AuthoriseHistoricalLoad(acts.authorisation(), loader.person(), source, term, byRegistrar));
        commands.addAll(Definitions.ofInstitution(acts));
        for (var programme : programmes) {
            var roster = programme.roster();
            for (var assessor : roster.assessors.stream().flatMap(List::stream).toList()) {
                var id = new AuthorisationId(programme.streams().id("assessor/" + assessor.account()));
                commands.add(
                        new AuthoriseAssessor(id, assessor.person(), Scope.INSTITUTION, term, acts.byLoader(from)));
            }
            for (var approver : roster.approvers) {
                var id = new AuthorisationId(programme.streams().id("approver/" + approver.account()));
                commands.add(
                        new AuthoriseApprover(id, approver.person(), Scope.INSTITUTION, term, acts.byLoader(from)));
            }
            var ratifiers = roster.approvers.stream().map(Member::person).toList();
            commands.addAll(programme
                    .definitions()
                    .ofProgramme(acts, ratifiers, programme.setting().anchors()));
            commands.addAll(new Awards(programme).founding(term));
            commands.addAll(new Revision(programme).founding());
            commands.add(programme.definitions().nextBaseline(acts, ratifiers, programme));
        }
        return commands;
    }

    /// Diaries that rest on the founding and not on each other. To be called once.
    Stream<Diary> diaries() {
        return IntStream.range(0, programmes.size()).boxed().flatMap(this::diaries);
    }

    private Stream<Diary> diaries(int index) {
        var programme = programmes.get(index);
        var studies = new Studies(programme);
        var all = lives.get(index);
        all.forEach(studies::tell);
        var diaries = new ArrayList<>(new Anchors(programme).tell());
        diaries.addAll(new Office(programme).tell());
        if (programme.setting().breadth() == Breadth.WHOLE) {
            var coaching = new Coaching(programme);
            var teaching = new Teaching(programme);
            for (var section = 0; section < programme.setting().sections(); section++) {
                var here = section;
                var ofSection =
                        all.stream().filter(life -> life.section == here).toList();
                coaching.tell(section, ofSection);
                diaries.add(teaching.tell(section, ofSection));
            }
        }
        return Stream.concat(diaries.stream(), all.stream().map(life -> life.diary));
    }
}

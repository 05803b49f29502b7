package org.cairn.command.framework.publishframework;

import static org.cairn.command.decision.Decision.reject;
import static org.cairn.contracts.framework.FrameworkReason.FRAMEWORK_CHECKSUM_MISMATCH;
import static org.cairn.contracts.framework.FrameworkReason.FRAMEWORK_TOO_LARGE;
import static org.cairn.contracts.framework.FrameworkReason.FRAMEWORK_VERSION_ALREADY_PUBLISHED;
import static org.cairn.contracts.framework.FrameworkReason.FRAMEWORK_VERSION_UNKNOWN;

import java.util.ArrayList;
import org.cairn.command.decision.Decision;
import org.cairn.command.decision.Decision.Accepted;
import org.cairn.command.decision.Decision.Rejected;
import org.cairn.command.decision.Knowledge;
import org.cairn.command.decision.Slice;
import org.cairn.command.framework.CrosswalkRules;
import org.cairn.command.framework.FrameworkRules;
import org.cairn.command.state.Versions;
import org.cairn.contracts.framework.Crosswalk;
import org.cairn.contracts.framework.FrameworkDefinition;
import org.cairn.contracts.framework.FrameworkVersionPublished;
import org.cairn.contracts.framework.PublishFrameworkVersion;
import org.cairn.contracts.shared.Act;
import org.cairn.contracts.shared.DomainEvent;

final class PublishFrameworkDecision implements Slice<PublishFrameworkVersion> {

    @Override
    public Class<PublishFrameworkVersion> command() {
        return PublishFrameworkVersion.class;
    }

    @Override
    public Decision decide(PublishFrameworkVersion command, Knowledge known) {
        var id = command.id();
        var event = new FrameworkVersionPublished(
                id.framework(),
                id.version(),
                command.definition(),
                command.act().effectiveOn());
        var flaw = FrameworkRules.flawOf(event.definition());
        if (flaw != null) return reject(flaw);
        if (event.definition().canonical().length > FrameworkRules.MOST_BYTES) return reject(FRAMEWORK_TOO_LARGE);
        if (command.checksum() != null && !command.checksum().equals(event.checksum())) {
            return reject(FRAMEWORK_CHECKSUM_MISMATCH);
        }

        var events = new ArrayList<DomainEvent>();
        var published = known.of(Versions.OF_FRAMEWORK, id.framework()).get(id.version());
        if (published == null) events.add(event);
        else if (!published.equals(event.definition())) return reject(FRAMEWORK_VERSION_ALREADY_PUBLISHED);

        if (command.crosswalk() != null) {
            switch (ratify(command.crosswalk(), event.definition(), command.act(), known)) {
                case Accepted(var more) -> events.addAll(more);
                case Rejected refused -> {
                    return refused;
                }
            }
        }
        return new Accepted(events);
    }

    /// Both or none: a version is not published without the way that was promised to lead to it.
    private static Decision ratify(Crosswalk crosswalk, FrameworkDefinition next, Act act, Knowledge known) {
        var old = known.of(Versions.OF_FRAMEWORK, crosswalk.from().framework())
                .get(crosswalk.from().version());
        if (old == null) return reject(FRAMEWORK_VERSION_UNKNOWN);
        return CrosswalkRules.decide(crosswalk, old, next, act, known);
    }
}

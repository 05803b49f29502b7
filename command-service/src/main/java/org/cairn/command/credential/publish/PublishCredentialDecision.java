package org.cairn.command.credential.publish;

import static org.cairn.command.decision.Decision.NOTHING_NEW;
import static org.cairn.command.decision.Decision.accept;
import static org.cairn.command.decision.Decision.reject;
import static org.cairn.contracts.credential.CredentialReason.CREDENTIAL_MILESTONE_NOT_IN_PATHWAY;
import static org.cairn.contracts.credential.CredentialReason.CREDENTIAL_PATHWAY_NOT_PUBLISHED;
import static org.cairn.contracts.credential.CredentialReason.CREDENTIAL_VALIDITY_OUT_OF_RANGE;
import static org.cairn.contracts.credential.CredentialReason.CREDENTIAL_VERSION_ALREADY_PUBLISHED;
import static org.cairn.contracts.credential.CredentialReason.STACK_DEFINITION_WRONG;

import java.util.HashSet;
import org.cairn.command.decision.Decision;
import org.cairn.command.decision.Knowledge;
import org.cairn.command.decision.Slice;
import org.cairn.command.state.Versions;
import org.cairn.contracts.credential.CredentialTemplateId;
import org.cairn.contracts.credential.CredentialVersionPublished;
import org.cairn.contracts.credential.PublishCredentialVersion;
import org.cairn.contracts.credential.Stack;

final class PublishCredentialDecision implements Slice<PublishCredentialVersion> {

    private static final int MOST_MONTHS = 1200;

    @Override
    public Class<PublishCredentialVersion> command() {
        return PublishCredentialVersion.class;
    }

    @Override
    public Decision decide(PublishCredentialVersion command, Knowledge known) {
        var definition = command.definition();
        var months = definition.validForMonths();
        if (months != null && (months < 1 || months > MOST_MONTHS)) return reject(CREDENTIAL_VALIDITY_OUT_OF_RANGE);

        var template = command.id().template();
        var published =
                known.of(Versions.OF_CREDENTIAL, template).get(command.id().version());
        if (definition.equals(published)) return NOTHING_NEW;
        if (published != null) return reject(CREDENTIAL_VERSION_ALREADY_PUBLISHED);

        var pathways = known.of(Versions.OF_PATHWAY, definition.pathway()).byVersion();
        if (pathways.isEmpty()) return reject(CREDENTIAL_PATHWAY_NOT_PUBLISHED);
        if (pathways.values().stream()
                .flatMap(pathway -> pathway.milestones().stream())
                .noneMatch(milestone -> milestone.milestone().equals(definition.milestone()))) {
            return reject(CREDENTIAL_MILESTONE_NOT_IN_PATHWAY);
        }
        if (definition.stack() != null && !holds(definition.stack(), template, known)) {
            return reject(STACK_DEFINITION_WRONG);
        }
        return accept(new CredentialVersionPublished(
                template, command.id().version(), definition, command.act().effectiveOn()));
    }

    private static boolean holds(Stack stack, CredentialTemplateId itself, Knowledge known) {
        return !stack.of().isEmpty()
                && new HashSet<>(stack.of()).size() == stack.of().size()
                && !stack.of().contains(itself)
                && stack.of().stream().noneMatch(part -> known.of(Versions.OF_CREDENTIAL, part)
                        .byVersion()
                        .isEmpty());
    }
}

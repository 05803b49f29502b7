package org.cairn.command.state;

import java.util.Map;
import org.cairn.command.decision.Boundary;
import org.cairn.contracts.credential.CredentialDefinition;
import org.cairn.contracts.credential.CredentialTemplateId;
import org.cairn.contracts.credential.CredentialVersionPublished;
import org.cairn.contracts.framework.CalculationPolicy;
import org.cairn.contracts.framework.CalculationPolicyPublished;
import org.cairn.contracts.framework.FrameworkDefinition;
import org.cairn.contracts.framework.FrameworkId;
import org.cairn.contracts.framework.FrameworkVersionPublished;
import org.cairn.contracts.framework.MasteryScale;
import org.cairn.contracts.framework.MasteryScalePublished;
import org.cairn.contracts.framework.PolicyId;
import org.cairn.contracts.framework.Rubric;
import org.cairn.contracts.framework.RubricId;
import org.cairn.contracts.framework.RubricVersionPublished;
import org.cairn.contracts.framework.ScaleId;
import org.cairn.contracts.pathway.PathwayDefinition;
import org.cairn.contracts.pathway.PathwayId;
import org.cairn.contracts.pathway.PathwayVersionPublished;
import org.cairn.contracts.shared.Tags;
import org.jspecify.annotations.Nullable;

/// The published versions of one framework, scale, rubric, policy or pathway.
///
/// @param <D> what a version says
public record Versions<D>(Map<String, D> byVersion) {

    public static final Boundary<FrameworkId, Versions<FrameworkDefinition>> OF_FRAMEWORK = Boundary.of(
            Tags.FRAMEWORK,
            none(),
            (versions, event) -> event instanceof FrameworkVersionPublished published
                    ? versions.and(published.version(), published.definition())
                    : versions,
            FrameworkVersionPublished.class);

    public static final Boundary<ScaleId, Versions<MasteryScale>> OF_SCALE = Boundary.of(
            Tags.SCALE,
            none(),
            (versions, event) -> event instanceof MasteryScalePublished published
                    ? versions.and(published.version(), published.definition())
                    : versions,
            MasteryScalePublished.class);

    public static final Boundary<RubricId, Versions<Rubric>> OF_RUBRIC = Boundary.of(
            Tags.RUBRIC,
            none(),
            (versions, event) -> event instanceof RubricVersionPublished published
                    ? versions.and(published.version(), published.definition())
                    : versions,
            RubricVersionPublished.class);

    public static final Boundary<PolicyId, Versions<CalculationPolicy>> OF_POLICY = Boundary.of(
            Tags.POLICY,
            none(),
            (versions, event) -> event instanceof CalculationPolicyPublished published
                    ? versions.and(published.version(), published.definition())
                    : versions,
            CalculationPolicyPublished.class);

    public static final Boundary<PathwayId, Versions<PathwayDefinition>> OF_PATHWAY = Boundary.of(
            Tags.PATHWAY,
            none(),
            (versions, event) -> event instanceof PathwayVersionPublished published
                    ? versions.and(published.version(), published.definition())
                    : versions,
            PathwayVersionPublished.class);

    public static final Boundary<CredentialTemplateId, Versions<CredentialDefinition>> OF_CREDENTIAL = Boundary.of(
            Tags.CREDENTIAL_TEMPLATE,
            none(),
            (versions, event) -> event instanceof CredentialVersionPublished published
                    ? versions.and(published.version(), published.definition())
                    : versions,
            CredentialVersionPublished.class);

    private static <D> Versions<D> none() {
        return new Versions<>(Map.of());
    }

    public @Nullable D get(String version) {
        return byVersion.get(version);
    }

    private Versions<D> and(String version, D definition) {
        return new Versions<>(Grown.by(byVersion, version, definition));
    }
}

package org.cairn.command.state;

import java.util.Objects;
import org.cairn.command.decision.Knowledge;
import org.cairn.contracts.framework.CalculationPolicy;
import org.cairn.contracts.framework.MasteryScale;
import org.cairn.contracts.pathway.PathwayDefinition;
import org.cairn.contracts.pathway.PathwayVersionId;

/// What is there because something rests on it: no one enrols on a pathway version that is not published, and no
/// pathway version is published that names a scale or policy that is not.
public final class Pathways {

    public static PathwayDefinition of(PathwayVersionId id, Knowledge known) {
        return Objects.requireNonNull(
                known.of(Versions.OF_PATHWAY, id.pathway()).get(id.version()));
    }

    public static MasteryScale scaleOf(PathwayDefinition pathway, Knowledge known) {
        return Objects.requireNonNull(
                known.of(Versions.OF_SCALE, pathway.scale().scale())
                        .get(pathway.scale().version()));
    }

    public static CalculationPolicy policyOf(PathwayDefinition pathway, Knowledge known) {
        return Objects.requireNonNull(
                known.of(Versions.OF_POLICY, pathway.policy().policy())
                        .get(pathway.policy().version()));
    }

    private Pathways() {}
}

package org.cairn.contracts.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.time.Duration;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/// Time spent is never evidence: there is no mode that means it, and no member of evidence in which it could be told.
class TimeIsNoEvidenceTest {

    private static final Pattern TIME = Pattern.compile("(minute|hour|duration|seat|attend|timespent|workload|second)");

    @Test
    void noModeIsTimeSpent() {
        for (var mode : EvidenceMode.values())
            assertThat(mode.name().toLowerCase(Locale.ROOT)).doesNotContainPattern(TIME);
    }

    @Test
    void noCommandOrEventTakesTimeSpent() {
        var looked = new HashSet<Class<?>>();
        for (var type : List.of(
                SubmitEvidence.class,
                EvidenceSubmitted.class,
                DeclareGroupWork.class,
                GroupWorkDeclared.class,
                ClaimPriorLearning.class,
                PriorLearningClaimed.class,
                DecidePriorLearning.class,
                PriorLearningDecided.class)) {
            look(type, looked);
        }
        assertThat(looked).contains(Artefact.class, Circumstances.class, ToolUse.class, AuthorShare.class);
    }

    private static void look(Class<?> type, Set<Class<?>> looked) {
        if (!type.isRecord() || !looked.add(type)) return;
        for (var component : type.getRecordComponents()) {
            assertThat(component.getName().toLowerCase(Locale.ROOT))
                    .as("of %s", type)
                    .doesNotContainPattern(TIME);
            assertThat(component.getType())
                    .as("%s of %s", component.getName(), type)
                    .isNotEqualTo(Duration.class);
            types(component).forEach(each -> look(each, looked));
        }
    }

    private static List<Class<?>> types(RecordComponent component) {
        if (!(component.getGenericType() instanceof ParameterizedType generic)) {
            return List.of(component.getType());
        }
        return Arrays.stream(generic.getActualTypeArguments())
                .filter(Class.class::isInstance)
                .<Class<?>>map(each -> (Class<?>) each)
                .toList();
    }
}

package org.cairn.projections;

import java.util.List;
import org.cairn.eventstore.EventLog;
import org.cairn.eventstore.PostgresEventLog;
import org.cairn.projections.history.TestDatabase;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;

/// The projections as the application wires them, on a test's database.
final class ReadModelsForTests {
    static Projections projections(TestDatabase database) {
        return new Projections(log(database), database.projector(), models());
    }

    static EventLog log(TestDatabase database) {
        return new PostgresEventLog(database.reader());
    }

    static List<ReadModel> models() {
        try (var context = new AnnotationConfigApplicationContext()) {
            context.scan(ProjectionsConfiguration.class.getPackageName() + ".transcript");
            context.scan(ProjectionsConfiguration.class.getPackageName() + ".competencymap");
            context.scan(ProjectionsConfiguration.class.getPackageName() + ".pathwayoutcomes");
            context.refresh();
            return List.copyOf(context.getBeansOfType(ReadModel.class).values());
        }
    }

    private ReadModelsForTests() {}
}

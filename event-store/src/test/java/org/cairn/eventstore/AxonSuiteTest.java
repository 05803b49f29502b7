package org.cairn.eventstore;

import org.axonframework.eventsourcing.eventstore.StorageEngineTestSuite;
import org.axonframework.messaging.core.unitofwork.ProcessingContext;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import tools.jackson.databind.json.JsonMapper;

/// Axon's own suite for storage engines. Surefire reports its tests under the nested class
/// `StorageEngineTestSuite$Peek`.
abstract class AxonSuiteTest extends StorageEngineTestSuite<PostgresEventStorageEngine> {
    private final TestDatabase database = TestDatabase.create();
    private final EngineSettings settings;

    AxonSuiteTest(EngineSettings settings) {
        this.settings = settings;
    }

    @Override
    protected PostgresEventStorageEngine buildStorageEngine() {
        return new PostgresEventStorageEngine(
                database.writer(), new JacksonConverter(JsonMapper.builder().build()), settings);
    }

    @Override
    @SuppressWarnings("NullAway") // the suite allows it, its type does not say so
    protected @Nullable ProcessingContext processingContext() {
        return null;
    }

    @AfterAll
    void close() {
        testSubject.close();
        database.close();
    }
}

class AxonSuiteFromMemoryTest extends AxonSuiteTest {
    AxonSuiteFromMemoryTest() {
        super(EngineSettings.defaults());
    }
}

class AxonSuiteFromTableTest extends AxonSuiteTest {
    AxonSuiteFromTableTest() {
        super(EngineSettings.defaults().withMemory(2, 1, 64));
    }
}

package org.cairn.standalone;

import java.nio.file.Path;
import java.time.Duration;
import javax.sql.DataSource;
import org.cairn.eventstore.integrity.CheckpointKeeper;
import org.cairn.eventstore.integrity.Checkpointer;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/// Checkpoints while the application runs, where there is a key to sign them.
@Configuration(proxyBeanMethods = false)
@Import(CheckpointHealth.class)
class CheckpointConfiguration {

    @Bean(initMethod = "start", destroyMethod = "close")
    @ConditionalOnProperty(SigningKeyOption.CHOSEN)
    CheckpointKeeper checkpointKeeper(
            @Qualifier("reader") DataSource reader,
            @Qualifier("writer") DataSource writer,
            @Value("${" + SigningKeyOption.CHOSEN + "}") Path signingKey,
            @Value("${cairn.checkpoint.interval:5m}") Duration interval) {
        var key = SigningKeyOption.openOrMake(signingKey);
        return new CheckpointKeeper(new Checkpointer(reader, writer, key), reader, interval);
    }
}

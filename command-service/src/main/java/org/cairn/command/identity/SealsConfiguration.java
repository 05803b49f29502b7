package org.cairn.command.identity;

import java.nio.file.Path;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class SealsConfiguration {

    private static final Logger LOG = LoggerFactory.getLogger(SealsConfiguration.class);

    /// With a master key other than the one that the database was used with nothing must begin: it would seal with new
    /// keys, and say of all that was sealed that it is broken.
    @Bean
    Seals seals(@Qualifier("identity") DataSource identity, @Value("${cairn.identity.master-key:}") String masterKey) {
        if (masterKey.isBlank()) return new Seals(null);
        var masters = masters(Path.of(masterKey));
        var keys = new DataKeys(identity, masters);
        keys.missingMaster().ifPresent(name -> {
            throw new IllegalStateException(
                    "the master key %s, by which keys of learners in this database are wrapped, is not in %s"
                            .formatted(name, masterKey));
        });
        var anew = keys.wrapAnew();
        if (anew > 0) LOG.info("Wrapped the keys of {} learners anew, by the master key {}", anew, masters.name());
        return new Seals(keys);
    }

    private static MasterKeys masters(Path file) {
        try {
            return MasterKeys.read(file);
        } catch (RuntimeException unusable) {
            throw new IllegalStateException(
                    "the master key %s cannot be used: %s".formatted(file, unusable.getMessage()), unusable);
        }
    }
}

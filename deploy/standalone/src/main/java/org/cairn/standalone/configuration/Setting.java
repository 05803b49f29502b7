package org.cairn.standalone.configuration;

import java.util.Locale;

/// One key of the configuration.
///
/// @param otherwise the default, in words where it is no value
/// @param roles     the services that look at it, as `--role` names them; `all` stands for every one of them
/// @param meaning   for people
record Setting(String key, Kind kind, String otherwise, String roles, String meaning) {

    /// The name of the environment's variable: `cairn.kafka.topic-prefix` is `CAIRN_KAFKA_TOPIC_PREFIX`.
    String variable() {
        return key.toUpperCase(Locale.ROOT).replace('.', '_').replace('-', '_');
    }

    /// Of the variable that names a file which holds the value.
    String fileVariable() {
        return variable() + "_FILE";
    }

    boolean isSecret() {
        return kind == Kind.SECRET;
    }
}

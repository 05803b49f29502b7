package org.cairn.standalone.configuration;

import java.util.List;

/// Says all that is wrong with the configuration, in one line.
public final class WrongConfiguration extends RuntimeException {
    WrongConfiguration(List<String> wrong) {
        super(String.join("; ", wrong), null, false, false);
    }
}

/// Publishes the log to Kafka, for those who follow it in other processes.
@NullMarked
package org.cairn.command.relay;

import org.jspecify.annotations.NullMarked;

/// A single Kafka broker in one process, with what it keeps in one folder.
@NullMarked
package org.cairn.broker;

import org.jspecify.annotations.NullMarked;

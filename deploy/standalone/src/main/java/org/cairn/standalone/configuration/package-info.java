/// What can be configured, and what is: from options, JVM properties, the environment and a file, in this order.
@NullMarked
package org.cairn.standalone.configuration;

import org.jspecify.annotations.NullMarked;

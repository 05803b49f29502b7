/// How one request is followed through all services: its number in logs and events, and spans where they are recorded.
@NullMarked
package org.cairn.standalone.tracing;

import org.jspecify.annotations.NullMarked;

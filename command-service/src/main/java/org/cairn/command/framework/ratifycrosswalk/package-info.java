/// Ratify how one version of a framework follows from another.
@NullMarked
package org.cairn.command.framework.ratifycrosswalk;

import org.jspecify.annotations.NullMarked;

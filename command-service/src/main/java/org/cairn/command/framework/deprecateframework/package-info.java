/// Deprecate a version of a framework: nothing new may rest on it.
@NullMarked
package org.cairn.command.framework.deprecateframework;

import org.jspecify.annotations.NullMarked;

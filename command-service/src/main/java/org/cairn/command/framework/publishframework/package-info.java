/// Publish a version of a competency framework.
@NullMarked
package org.cairn.command.framework.publishframework;

import org.jspecify.annotations.NullMarked;

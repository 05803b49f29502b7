/// Publish a version of a mastery scale.
@NullMarked
package org.cairn.command.framework.publishscale;

import org.jspecify.annotations.NullMarked;

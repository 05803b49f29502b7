/// Publish a version of a rubric.
@NullMarked
package org.cairn.command.framework.publishrubric;

import org.jspecify.annotations.NullMarked;

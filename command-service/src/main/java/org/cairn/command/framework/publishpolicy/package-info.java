/// Publish a version of a calculation policy.
@NullMarked
package org.cairn.command.framework.publishpolicy;

import org.jspecify.annotations.NullMarked;

/// Publish a version of a credential template.
@NullMarked
package org.cairn.command.credential.publish;

import org.jspecify.annotations.NullMarked;

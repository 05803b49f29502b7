/// Competency frameworks, mastery scales and calculation policies, each in versions that never change.
@NullMarked
package org.cairn.contracts.framework;

import org.jspecify.annotations.NullMarked;

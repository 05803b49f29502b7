/// Who is behind the plan that was agreed, and who has not been heard of?
@NullMarked
package org.cairn.query.pace;

import org.jspecify.annotations.NullMarked;

/// The REST API's own description: what springdoc finds in the controllers, and what holds for all operations.
@NullMarked
package org.cairn.standalone.openapi;

import org.jspecify.annotations.NullMarked;

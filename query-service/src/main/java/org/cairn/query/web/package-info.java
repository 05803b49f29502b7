/// What every read has in common over HTTP: positions, problems, cursors.
@NullMarked
package org.cairn.query.web;

import org.jspecify.annotations.NullMarked;

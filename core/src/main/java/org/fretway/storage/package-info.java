/**
 * Where things are kept: the database with its transactions, and a store for large immutable
 * content (stems, covers, charts) by the hash of its bytes. What rows and bytes mean, and who
 * refers to them, is not known here.
 */
@NullMarked
package org.fretway.storage;

import org.jspecify.annotations.NullMarked;

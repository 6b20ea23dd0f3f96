/**
 * The words of the window in the languages it speaks: which language holds, and how a text is found
 * in the bundles that lie beside the packages. What is said stays in those packages; only words
 * that all of them use are here.
 */
@NullMarked
package org.fretway.desktop.text;

import org.jspecify.annotations.NullMarked;

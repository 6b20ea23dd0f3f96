/**
 * From stored stems to sound: decoding, mixing, output through OpenAL Soft, and the clock that
 * tells what is being heard. Charts and screens are not known here.
 */
@NullMarked
package org.fretway.audio;

import org.jspecify.annotations.NullMarked;

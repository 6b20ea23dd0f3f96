/**
 * Where mixed sound goes: voices on an OpenAL Soft device, or on nothing but time, each telling how
 * far it has been heard. What is played is not known here.
 */
@NullMarked
package org.fretway.audio.output;

import org.jspecify.annotations.NullMarked;

package org.fretway.convert;

/**
 * Where a conversion is.
 *
 * @param file which of the files it is at, from 1
 * @param files how many files there are; one may hold several songs
 * @param name of the file
 * @param bytes how much of the song has been read and written so far
 */
public record ConversionProgress(int file, int files, String name, long bytes) {}

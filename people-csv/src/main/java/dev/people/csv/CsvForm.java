package dev.people.csv;

import java.nio.charset.Charset;

/**
 * What has to be known to read a file.
 *
 * @param delimiter what separates cells, {@link Delimiters#NONE} in a single column
 * @param charset the character set
 * @param markLength the bytes of the byte order mark
 * @param isDeclared whether the first line declares the delimiter, and is no data
 */
record CsvForm(char delimiter, Charset charset, int markLength, boolean isDeclared) {}

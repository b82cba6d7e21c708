package dev.people.csv;

/**
 * Malformed bytes of a file.
 *
 * @param charset the character set in which they are malformed
 * @param offset the first of them, counted from 0
 * @param line the physical line of the first
 * @param count how many places there are in the whole file
 * @param advice what the character set may be instead
 */
record BadBytes(String charset, long offset, long line, long count, EncodingAdvice advice) {}

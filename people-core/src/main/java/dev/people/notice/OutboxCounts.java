package dev.people.notice;

/**
 * How many notices wait, by recipients.
 *
 * @param held until somebody releases them
 * @param due for the next delivery, those that failed before included
 * @param delivered already
 */
public record OutboxCounts(long held, long due, long delivered) {}

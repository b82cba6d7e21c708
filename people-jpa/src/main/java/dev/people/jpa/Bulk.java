package dev.people.jpa;

/**
 * The best ways of a database to read and write many rows at once.
 *
 * @param users accounts
 * @param lines reporting lines
 * @param subjects subjects of audit entries
 */
record Bulk(UserBulk users, LineBulk lines, SubjectBulk subjects) {}

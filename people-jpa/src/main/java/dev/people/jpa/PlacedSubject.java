package dev.people.jpa;

import dev.people.audit.AuditSubject;

/**
 * A subject of an audit entry.
 *
 * @param subject which
 * @param place the place of the entry in its history
 */
record PlacedSubject(AuditSubject subject, long place) {}

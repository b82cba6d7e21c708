/**
 * Who changed what, when and why. One {@link dev.people.audit.AuditEntry} tells of a single change, or of one kind of
 * change to many accounts; the port is {@link dev.people.audit.AuditLog}.
 */
@NullMarked
package dev.people.audit;

import org.jspecify.annotations.NullMarked;

/**
 * Who changed what, when and why. One {@link dev.people.audit.AuditEntry} tells of a single change, or of one kind of
 * change to many accounts; each {@link dev.people.audit.SubjectDelta} of it tells what became of one subject. An {@link
 * dev.people.audit.AuditQuery} asks for pages of entries; the port is {@link dev.people.audit.AuditLog}.
 */
@NullMarked
package dev.people.audit;

import org.jspecify.annotations.NullMarked;

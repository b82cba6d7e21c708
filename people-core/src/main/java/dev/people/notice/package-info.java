/**
 * What to tell whom. Notices wait in the port {@link dev.people.notice.Outbox} until they are due, and leave through
 * the host's {@link dev.people.notice.Notifier}.
 */
@NullMarked
package dev.people.notice;

import org.jspecify.annotations.NullMarked;

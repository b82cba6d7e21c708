package dev.people.memory;

import dev.people.notice.Notice;
import java.time.Instant;

/** A notice for one recipient and how far it is. */
record KeptNotice(Notice notice, Instant notBefore, boolean delivered) {}

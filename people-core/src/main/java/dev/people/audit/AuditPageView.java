package dev.people.audit;

import java.util.List;
import java.util.Optional;

/**
 * What to send of an {@link AuditPage}.
 *
 * @param entries the entries, the newest first
 * @param next the text of the place to go on behind; empty when there are no more
 */
public record AuditPageView(List<AuditEntryView> entries, Optional<String> next) {}

/**
 * Who reports to whom. A {@link dev.people.organization.ReportingLine} leads from a person to their manager; the port is
 * {@link dev.people.organization.ReportingLineRepository}. {@link dev.people.organization.ReportingTree} finds the cycles
 * that many changes at once would make, and the order in which the others never make one.
 */
@NullMarked
package dev.people.organization;

import org.jspecify.annotations.NullMarked;

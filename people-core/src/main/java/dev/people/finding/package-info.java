/**
 * What People objects to and how it says so. A {@link dev.people.finding.Finding} has a stable
 * {@link dev.people.finding.FindingCode}, a {@link dev.people.finding.Place} and parameters; its English text comes
 * from {@link dev.people.finding.FindingTexts}, which a host can replace. A refused command is one
 * {@link dev.people.finding.RejectedException} with every finding.
 */
@NullMarked
package dev.people.finding;

import org.jspecify.annotations.NullMarked;

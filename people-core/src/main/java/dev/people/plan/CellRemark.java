package dev.people.plan;

import dev.people.finding.FindingCode;
import dev.people.profile.Field;

/**
 * What there is to say about a cell that many others of the source may share: it is told once for all of them.
 *
 * @param code what it is
 * @param field the field that the cell is read into
 * @param column the header of its column
 * @param text its text
 */
public record CellRemark(FindingCode code, Field field, String column, String text) {}

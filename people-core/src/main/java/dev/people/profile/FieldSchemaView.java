package dev.people.profile;

import java.util.List;

/**
 * What to send of a {@link FieldSchema}.
 *
 * @param version how often it was changed
 * @param fields every field, in the order of a template
 */
public record FieldSchemaView(long version, List<FieldView> fields) {}

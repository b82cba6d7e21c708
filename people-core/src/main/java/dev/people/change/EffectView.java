package dev.people.change;

import dev.people.audit.FieldDelta;
import java.util.List;

/**
 * What to send of an {@link Effect}.
 *
 * @param code what changes, such as {@code account} or {@code manager}
 * @param subject the id of the account that it is about
 * @param fields every field that changes
 */
public record EffectView(String code, String subject, List<FieldDelta> fields) {}

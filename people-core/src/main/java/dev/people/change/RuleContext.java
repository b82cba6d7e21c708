package dev.people.change;

import dev.people.actor.Authority;
import dev.people.actor.CallContext;
import dev.people.profile.FieldSchema;
import java.time.Instant;

/**
 * What the rules know besides the directory.
 *
 * @param call who acts, and for whom
 * @param authority what they may do
 * @param now the instant that new states begin at
 * @param names which names an account needs
 * @param schema the fields that there are
 */
public record RuleContext(CallContext call, Authority authority, Instant now, NameRule names, FieldSchema schema) {}

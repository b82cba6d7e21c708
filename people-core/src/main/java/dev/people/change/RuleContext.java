package dev.people.change;

import dev.people.actor.Authority;
import dev.people.actor.CallContext;
import java.time.Instant;

/**
 * What the rules know besides the directory.
 *
 * @param call who acts, and for whom
 * @param authority what they may do
 * @param now the instant that new states begin at
 * @param names which names an account needs
 */
public record RuleContext(CallContext call, Authority authority, Instant now, NameRule names) {}

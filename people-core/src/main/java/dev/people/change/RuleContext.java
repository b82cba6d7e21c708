package dev.people.change;

import dev.people.actor.Actor;
import java.time.Instant;

/**
 * What the rules know besides the directory.
 *
 * @param actor who acts
 * @param now the instant that new states begin at
 * @param names which names an account needs
 */
public record RuleContext(Actor actor, Instant now, NameRule names) {}

package dev.people.plan;

/**
 * What to send of a {@link BudgetUse}.
 *
 * @param kind which kind of change
 * @param rows how many rows make such a change
 * @param most how many may without confirmation
 * @param people of how many accounts; 0 where they were not counted
 */
public record BudgetUseView(String kind, long rows, long most, long people) {}

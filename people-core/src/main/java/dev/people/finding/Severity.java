package dev.people.finding;

/** How much a finding weighs. An {@link #ERROR} refuses what it speaks of; the others only tell. */
public enum Severity {
    /** What it speaks of is refused and changes nothing. */
    ERROR,
    /** It happens, but somebody should look. */
    WARNING,
    /** Something worth knowing. */
    NOTE
}

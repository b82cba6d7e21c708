package dev.people.finding;

/** How much a finding weighs. An {@link #ERROR} refuses its subject; the others only inform. */
public enum Severity {
    /** Its subject is refused and nothing changes. */
    ERROR,
    /** It happens, but somebody should look. */
    WARNING,
    /** Something worth knowing. */
    NOTE
}

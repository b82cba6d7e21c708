package dev.people.profile;

import java.util.Locale;

/** How carefully the values of a field are handled. */
public enum PrivacyClass {
    /** What colleagues know of each other, such as a desk number. */
    INTERNAL,
    /** Personal data: handled as built-in fields are. */
    PERSONAL,
    /** What few may know: audit entries say that the value has changed, and not from what to what. */
    SENSITIVE;

    /** Its name in views. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}

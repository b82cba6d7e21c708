package dev.people.user;

import com.ibm.icu.text.SpoofChecker;
import com.ibm.icu.text.SpoofChecker.CheckResult;
import com.ibm.icu.text.SpoofChecker.RestrictionLevel;

/** Which scripts the letters of a name are of, by Unicode UTS 39, section 5: those of Japanese, or of Korean, count as one. */
public final class Scripts {
    private static final SpoofChecker CHECKER =
            new SpoofChecker.Builder().setChecks(SpoofChecker.RESTRICTION_LEVEL).build();

    private Scripts() {}

    /** Whether no script has all letters of the text. Digits and signs are of every script. */
    public static boolean areMixed(String text) {
        if (AsciiText.isAscii(text)) {
            return false;
        }
        CheckResult result = new CheckResult();
        CHECKER.failsChecks(text, result);
        return result.restrictionLevel.compareTo(RestrictionLevel.SINGLE_SCRIPT_RESTRICTIVE) > 0;
    }
}

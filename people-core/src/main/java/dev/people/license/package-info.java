/**
 * License pools and their seats. A {@link dev.people.license.LicensePool} has a limit and a count of seats in use; the
 * port {@link dev.people.license.LicensePoolRepository} gives seats out.
 */
@NullMarked
package dev.people.license;

import org.jspecify.annotations.NullMarked;

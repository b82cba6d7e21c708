/**
 * Secrets. A {@link dev.people.password.Secret} never prints itself; generated ones come from
 * {@link dev.people.password.SecretGenerator} and rest only as hashes, in the port
 * {@link dev.people.password.CredentialRepository}.
 */
@NullMarked
package dev.people.password;

import org.jspecify.annotations.NullMarked;

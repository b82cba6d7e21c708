/**
 * What is kept about a person: the fields ({@link dev.people.profile.BuiltInField}), the rules for their texts
 * ({@link dev.people.profile.FieldText}) and their values ({@link dev.people.profile.Profile}).
 */
@NullMarked
package dev.people.profile;

import org.jspecify.annotations.NullMarked;

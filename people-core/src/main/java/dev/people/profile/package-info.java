/**
 * What is kept about a person: the fields ({@link dev.people.profile.BuiltInField}), the rules for their texts
 * ({@link dev.people.profile.FieldText}, {@link dev.people.profile.DateText}, {@link dev.people.profile.NumberText},
 * {@link dev.people.profile.YesNoText}, {@link dev.people.profile.ValueWord}) and their values ({@link dev.people.profile.Profile}).
 */
@NullMarked
package dev.people.profile;

import org.jspecify.annotations.NullMarked;

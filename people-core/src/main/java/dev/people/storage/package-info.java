/**
 * Where everything is kept. {@link dev.people.storage.Storage} runs work in a transaction and hands it its
 * {@link dev.people.storage.Work}, the repositories of that transaction.
 */
@NullMarked
package dev.people.storage;

import org.jspecify.annotations.NullMarked;

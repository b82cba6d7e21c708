/**
 * A web application over People: {@link dev.people.hosts.spring.PeopleConfiguration} joins them, {@link
 * dev.people.hosts.spring.Orders} has work of both in one transaction.
 */
@NullMarked
package dev.people.hosts.spring;

import org.jspecify.annotations.NullMarked;

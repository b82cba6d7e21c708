package dev.people.jpa;

import dev.people.contract.JavadocContract;

class JpaJavadocTest extends JavadocContract {}

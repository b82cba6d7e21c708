package dev.people;

import dev.people.contract.JavadocContract;

class CoreJavadocTest extends JavadocContract {}

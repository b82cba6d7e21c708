package dev.people.csv;

import dev.people.contract.JavadocContract;

class CsvJavadocTest extends JavadocContract {}

package dev.people.csv;

import java.util.List;

/** The characters that may stand between cells. */
final class Delimiters {
    /** Those that are tried, the rarest in running text first: between equals the earlier one wins. */
    static final List<Character> TRIED = List.of('\t', '|', ';', ',');

    /** Stands for "nothing separates cells": a noncharacter, which no text should hold. */
    static final char NONE = '\uFDD0';

    private Delimiters() {}

    static char require(char delimiter) {
        boolean impossible = delimiter == '"'
                || delimiter == '\r'
                || delimiter == '\n'
                || delimiter == '\uFEFF'
                || Character.isLetterOrDigit(delimiter)
                || Character.isSurrogate(delimiter);
        if (impossible) {
            throw new IllegalArgumentException("Not a delimiter: " + shown(delimiter)
                    + ". Use comma, semicolon, tab, pipe or another mark that is no letter, digit, quote or line end");
        }
        return delimiter;
    }

    static String text(char delimiter) {
        return delimiter == NONE ? "" : String.valueOf(delimiter);
    }

    static String name(char delimiter) {
        return switch (delimiter) {
            case ',' -> "Comma";
            case ';' -> "Semicolon";
            case '\t' -> "Tab";
            case '|' -> "Pipe";
            default -> shown(delimiter);
        };
    }

    private static String shown(char delimiter) {
        boolean visible = delimiter > ' ' && delimiter < 127;
        return visible
                ? "'" + delimiter + "'"
                : "U+" + Integer.toHexString(0x10000 | delimiter).substring(1);
    }
}

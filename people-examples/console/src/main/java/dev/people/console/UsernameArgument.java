package dev.people.console;

import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** A username that somebody typed; an empty one is a slip. */
final class UsernameArgument implements ITypeConverter<String> {
    @Override
    public String convert(String typed) {
        if (typed.isBlank()) {
            throw new TypeConversionException("a username is not empty");
        }
        return typed;
    }
}

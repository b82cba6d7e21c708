package dev.people.console;

import dev.people.id.RunId;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** A run that somebody typed. */
final class RunArgument implements ITypeConverter<RunId> {
    @Override
    public RunId convert(String typed) {
        try {
            return RunId.valueOf(typed.strip());
        } catch (IllegalArgumentException e) {
            throw new TypeConversionException("'" + typed + "' is no run: 'people runs' lists them");
        }
    }
}

package dev.people.console;

import dev.people.id.PlanId;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** A staged plan that somebody typed. */
final class PlanArgument implements ITypeConverter<PlanId> {
    @Override
    public PlanId convert(String typed) {
        try {
            return PlanId.valueOf(typed.strip());
        } catch (IllegalArgumentException e) {
            throw new TypeConversionException("'" + typed + "' is no plan: 'people plans' lists them");
        }
    }
}

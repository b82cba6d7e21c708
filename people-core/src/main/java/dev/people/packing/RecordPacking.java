package dev.people.packing;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.List;
import java.util.StringJoiner;

/** A public record, component by component. */
final class RecordPacking<T> implements Packing<T> {
    private record Part(RecordComponent component, Packing<Object> packing) {}

    private final Class<T> type;
    private final Constructor<T> constructor;
    private final List<Part> parts = new ArrayList<>();

    @SuppressWarnings("unchecked")
    RecordPacking(Class<T> type) {
        this.type = type;
        List<Class<?>> types = new ArrayList<>();
        for (RecordComponent component : type.getRecordComponents()) {
            boolean isNested = Nested.isIn(type, component.getType());
            Packing<?> packing = isNested ? Nested.of(component.getType()) : Packings.of(component.getGenericType());
            parts.add(new Part(component, (Packing<Object>) packing));
            types.add(component.getType());
        }
        try {
            constructor = type.getConstructor(types.toArray(Class<?>[]::new));
        } catch (NoSuchMethodException e) {
            throw new IllegalArgumentException(type + " has no public constructor", e);
        }
    }

    @Override
    public void write(T value, DataOutputStream out) throws IOException {
        for (Part part : parts) {
            try {
                part.packing.write(part.component.getAccessor().invoke(value), out);
            } catch (IllegalAccessException | InvocationTargetException e) {
                throw new IllegalStateException(type + " cannot be read", e);
            }
        }
    }

    @Override
    public T read(DataInputStream in) throws IOException {
        Object[] values = new Object[parts.size()];
        for (int i = 0; i < values.length; i++) {
            values[i] = parts.get(i).packing.read(in);
        }
        try {
            return constructor.newInstance(values);
        } catch (InvocationTargetException e) {
            throw Constructed.refused(e.getCause() == null ? e : e.getCause());
        } catch (InstantiationException | IllegalAccessException e) {
            throw new IllegalStateException(type + " cannot be made", e);
        }
    }

    @Override
    public String shape() {
        StringJoiner shape = new StringJoiner(", ", type.getSimpleName() + "(", ")");
        parts.forEach(part -> shape.add(part.component.getName() + ": " + part.packing.shape()));
        return shape.toString();
    }
}

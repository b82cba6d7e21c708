package dev.people.json;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Which types every JSON library knows how to write: those of the JDK, and records of them. */
final class JsonTypes {
    private static final Set<Class<?>> LEAVES = Set.of(
            String.class,
            boolean.class,
            int.class,
            long.class,
            double.class,
            Boolean.class,
            Integer.class,
            Long.class,
            Double.class,
            Instant.class,
            Duration.class);

    private final Set<Class<?>> seen = new HashSet<>();
    private final List<String> complaints = new ArrayList<>();

    private JsonTypes() {}

    /** What stands in the way of a type; nothing for a good one. */
    static List<String> complaints(Type type) {
        JsonTypes types = new JsonTypes();
        types.check(type, "");
        return types.complaints;
    }

    private void check(Type type, String path) {
        if (type instanceof ParameterizedType parts) {
            checkParts(parts, path);
        } else if (type instanceof Class<?> one && !LEAVES.contains(one) && seen.add(one)) {
            checkOwn(one, path);
        }
    }

    private void checkParts(ParameterizedType type, String path) {
        Type[] arguments = type.getActualTypeArguments();
        Type raw = type.getRawType();
        if (raw == Map.class) {
            check(arguments[0], path + ".key");
            check(arguments[1], path + ".value");
        } else if (raw == List.class || raw == Optional.class) {
            check(arguments[0], path);
        } else {
            complaints.add(path + " is a " + type);
        }
    }

    private void checkOwn(Class<?> type, String path) {
        if (type.isEnum()) {
            if (JsonForm.code(type).isPresent()) {
                complaints.add(path + " is an enum with a code: " + type.getSimpleName());
            }
        } else if (type.isRecord() && type.getRecordComponents().length > 0 && !JsonForm.isText(type)) {
            for (RecordComponent component : type.getRecordComponents()) {
                check(component.getGenericType(), path + "." + component.getName());
            }
        } else {
            complaints.add(path + " is a " + type.getName());
        }
    }
}

package dev.people.json;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Stream;

/** What a host sends of an answer: the text of a single value, the view of what has one, everything else as it is. */
final class JsonForm {
    private JsonForm() {}

    /** Of a value. */
    static Object of(Object value) {
        if (isText(value.getClass())) {
            return value.toString();
        }
        if (value.getClass().isEnum() && view(value.getClass()).isEmpty()) {
            return code(value.getClass()).map(code -> called(code, value)).orElse(value);
        }
        return view(value.getClass()).map(view -> called(view, value)).orElse(value);
    }

    /** Of all values of a type. */
    static Type of(Class<?> type) {
        boolean isString = isText(type)
                || (type.isEnum() && code(type).isPresent() && view(type).isEmpty());
        return isString
                ? String.class
                : view(type).<Type>map(Method::getGenericReturnType).orElse(type);
    }

    /** Whether a value is one text, which is read again by a method of its type. */
    static boolean isText(Class<?> type) {
        return !type.isEnum()
                && Stream.concat(Stream.of(type), Arrays.stream(type.getInterfaces()))
                        .anyMatch(JsonForm::isReadFromText);
    }

    private static boolean isReadFromText(Class<?> type) {
        return Arrays.stream(type.getMethods())
                .filter(method -> Modifier.isStatic(method.getModifiers()) && method.getReturnType() == type)
                .filter(method ->
                        method.getName().equals("valueOf") || method.getName().equals("of"))
                .anyMatch(method -> Arrays.equals(method.getParameterTypes(), new Class<?>[] {String.class}));
    }

    static Optional<Method> view(Class<?> type) {
        return method(type, "view");
    }

    /** What tells a kind. */
    static Optional<Method> code(Class<?> type) {
        return method(type, "code");
    }

    private static Optional<Method> method(Class<?> type, String name) {
        return Arrays.stream(type.getMethods())
                .filter(method -> method.getName().equals(name) && method.getParameterCount() == 0)
                .findFirst();
    }

    static Object called(Method method, Object value) {
        try {
            method.setAccessible(true);
            return method.invoke(value);
        } catch (IllegalAccessException | InvocationTargetException e) {
            throw new LinkageError(method + " cannot be called", e);
        }
    }
}

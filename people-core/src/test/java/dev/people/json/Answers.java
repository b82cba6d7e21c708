package dev.people.json;

import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Values that a directory has answered, whatever they came in. */
final class Answers {
    private final List<Object> values = new ArrayList<>();

    /** Takes what is in an answer; answers it again. */
    <T> T add(T answer) {
        if (answer instanceof Optional<?> optional) {
            optional.ifPresent(this::add);
        } else if (answer instanceof Iterable<?> list) {
            list.forEach(this::add);
        } else if (answer instanceof Map<?, ?> map) {
            map.values().forEach(this::add);
        } else if (answer.getClass().getName().startsWith("dev.people.")) {
            values.add(answer);
        }
        return answer;
    }

    /** Also what its methods answer that ask for nothing. */
    <T> T addAllOf(T handle) {
        add(handle);
        Arrays.stream(handle.getClass().getMethods())
                .filter(method -> method.getDeclaringClass() == handle.getClass())
                .filter(method -> !Modifier.isStatic(method.getModifiers()) && method.getParameterCount() == 0)
                .map(method -> called(method, handle))
                .forEach(this::add);
        return handle;
    }

    private static Object called(Method method, Object handle) {
        return JsonForm.called(method, handle);
    }

    /** Everything that is of this type. */
    List<Object> of(Class<?> type) {
        return values.stream().filter(type::isInstance).toList();
    }
}

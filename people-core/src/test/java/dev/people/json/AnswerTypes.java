package dev.people.json;

import dev.people.People;
import dev.people.PeopleAs;
import dev.people.importing.SpoolFolder;
import dev.people.plan.PlanOptions;
import dev.people.plan.RowSource;
import dev.people.run.Bytes;
import dev.people.signal.ChangeListener;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Deque;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;

/** Everything that a directory answers or tells its listeners, found by the public methods of both. */
final class AnswerTypes {
    /** What is no answer: a source that is read, what the host gave, and packed bytes. */
    private static final Set<Class<?>> NO_ANSWERS =
            Set.of(RowSource.class, PlanOptions.class, Bytes.class, SpoolFolder.class);

    private AnswerTypes() {}

    /** Those that are answered by methods of facades, and by the methods of plans and the like, which are no values. */
    static Set<Class<?>> answered() {
        Set<Class<?>> facades = reached(Stream.of(People.class), AnswerTypes::facadesOf);
        Stream<Class<?>> first = Stream.concat(facades.stream().flatMap(AnswerTypes::answersOf), told());
        return reached(first, type -> isValue(type) ? Stream.empty() : answersOf(type));
    }

    /** Those that stand inside of answers as well. */
    static Set<Class<?>> inside() {
        return reached(answered().stream(), type -> {
            if (type.isRecord()) {
                return Arrays.stream(type.getRecordComponents())
                        .map(RecordComponent::getGenericType)
                        .flatMap(AnswerTypes::own);
            }
            return isValue(type) ? Stream.empty() : answersOf(type);
        });
    }

    /** What listeners of the whole directory hear. */
    private static Stream<Class<?>> told() {
        return methods(ChangeListener.class)
                .filter(method -> Modifier.isAbstract(method.getModifiers()))
                .flatMap(method -> Arrays.stream(method.getParameterTypes()));
    }

    private static Stream<Class<?>> facadesOf(Class<?> facade) {
        return methods(facade)
                .map(Method::getReturnType)
                .filter(AnswerTypes::isFacade)
                .map(type -> type);
    }

    private static boolean isFacade(Class<?> type) {
        return type == PeopleAs.class
                || (type.getPackage() == PeopleAs.class.getPackage() && !type.isRecord() && !type.isMemberClass());
    }

    private static boolean isValue(Class<?> type) {
        return type.isRecord() || type.isEnum() || JsonForm.isText(type);
    }

    private static Stream<Class<?>> answersOf(Class<?> type) {
        return methods(type)
                .filter(method -> !method.getName().equals("view"))
                .map(Method::getGenericReturnType)
                .flatMap(AnswerTypes::own)
                .filter(answer -> !isFacade(answer));
    }

    private static Stream<Method> methods(Class<?> type) {
        return Arrays.stream(type.getMethods()).filter(method -> !Modifier.isStatic(method.getModifiers()));
    }

    /** The types of ours in this one, wherever they stand. */
    private static Stream<Class<?>> own(Type type) {
        if (type instanceof ParameterizedType parts) {
            return Arrays.stream(parts.getActualTypeArguments()).flatMap(AnswerTypes::own);
        }
        return type instanceof Class<?> one && one.getName().startsWith("dev.people.") && !NO_ANSWERS.contains(one)
                ? Stream.of(one)
                : Stream.empty();
    }

    private static Set<Class<?>> reached(Stream<Class<?>> first, Function<Class<?>, Stream<Class<?>>> next) {
        Set<Class<?>> seen = new TreeSet<>(Comparator.comparing(Class<?>::getName));
        Deque<Class<?>> open = new ArrayDeque<>(first.toList());
        while (!open.isEmpty()) {
            Class<?> type = open.removeFirst();
            if (seen.add(type)) {
                next.apply(type).forEach(open::add);
            }
        }
        return seen;
    }
}

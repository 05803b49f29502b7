package org.cairn.command;

import java.lang.invoke.MethodType;
import java.lang.reflect.AnnotatedType;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.cairn.contracts.shared.Command;
import org.cairn.contracts.shared.SealedText;
import org.jspecify.annotations.Nullable;

/// Values of any record, made of few of each kind, so that they meet again. Pools can be given for types and for names
/// of members where chance would seldom hit.
final class Arbitrary {

    /// Chance does not find any that the record takes: give it a pool.
    private static final class NoValues extends RuntimeException {

        private static final long serialVersionUID = 1L;

        NoValues(Class<?> type) {
            super("No values were found that make a " + type);
        }
    }

    /// Of trees.
    private static final int DEEPEST = 6;

    /// Few, so that a matter is gone on with.
    private static final int MOST_REMEMBERED = 30;

    private final Random random;
    private int depth;
    private final Map<Type, Supplier<?>> byType = new HashMap<>();
    private final Map<String, Object[]> byName = new HashMap<>();

    /// Of each fact that is remembered: its ids and codes by their class.
    private final List<Map<Class<?>, List<Object>>> facts = new ArrayList<>();

    private Map<Class<?>, List<Object>> about = Map.of();

    Arbitrary(Random random) {
        this.random = random;
        with(int.class, () -> random.nextInt(5));
        with(long.class, () -> (long) random.nextInt(5));
        with(double.class, () -> random.nextInt(50) / 10.0);
        with(boolean.class, random::nextBoolean);
        with(Integer.class, () -> random.nextInt(5));
        with(Long.class, () -> (long) random.nextInt(5));
        with(Double.class, () -> random.nextInt(50) / 10.0);
        with(Boolean.class, random::nextBoolean);
        with(BigDecimal.class, () -> BigDecimal.valueOf(random.nextInt(400), 2));
        with(SealedText.class, () -> new SealedText("seal" + random.nextInt(3)));
        with(URI.class, () -> URI.create("https://example.org/" + random.nextInt(3)));
        with(Instant.class, () -> Instant.ofEpochSecond(1_770_000_000L + random.nextInt(3) * 86_400L));
        with(LocalDate.class, () -> LocalDate.of(2026, 3, 1).plusDays(random.nextInt(20)));
        with(String.class, () -> "code-" + random.nextInt(3));
    }

    /// @param pool one value at each call
    <T> Arbitrary with(Class<T> type, Supplier<? extends T> pool) {
        byType.put(type, pool);
        return this;
    }

    @SafeVarargs
    final <T> Arbitrary with(Class<T> type, T... pool) {
        return with(type, () -> pool[random.nextInt(pool.length)]);
    }

    /// What a fact speaks of is likely to be spoken of again, and together.
    void remember(Object fact) {
        if (facts.size() == MOST_REMEMBERED) facts.remove(random.nextInt(MOST_REMEMBERED));
        var parts = new HashMap<Class<?>, List<Object>>();
        collect(fact, parts);
        facts.add(parts);
    }

    private static void collect(Object part, Map<Class<?>, List<Object>> parts) {
        switch (part) {
            case Collection<?> several -> several.forEach(each -> collect(each, parts));
            case Record record
            when isName(record.getClass()) ->
                parts.computeIfAbsent(record.getClass(), _ -> new ArrayList<>()).add(record);
            case Record whole -> {
                for (var component : whole.getClass().getRecordComponents()) {
                    var value = read(whole, component);
                    if (value != null) collect(value, parts);
                }
            }
            default -> {}
        }
    }

    /// One that was spoken of in the fact that this command is about; if there is none, in any.
    private @Nullable Object remembered(Class<?> type) {
        if (!isName(type) || facts.isEmpty() || random.nextInt(6) == 0) return null;
        var same = about.get(type);
        for (var look = 0; same == null && look < 10; look++) {
            same = facts.get(random.nextInt(facts.size())).get(type);
        }
        return same == null ? null : same.get(random.nextInt(same.size()));
    }

    /// How much of what the command says the fact knows.
    private static long told(Map<Class<?>, List<Object>> fact, Class<?> command) {
        return Arrays.stream(command.getRecordComponents())
                .filter(component -> fact.containsKey(component.getType()))
                .count();
    }

    /// One of this type that was spoken of; null if chance finds none.
    @Nullable
    <T> T spokenOf(Class<T> type) {
        return type.cast(remembered(type));
    }

    /// Whether it is an id or a code.
    private static boolean isName(Class<?> type) {
        var components = type.getRecordComponents();
        if (components == null || components.length != 1) return false;
        return components[0].getType() == UUID.class || type.getSimpleName().endsWith("Code");
    }

    private static @Nullable Object read(Record whole, RecordComponent component) {
        try {
            component.getAccessor().setAccessible(true);
            return component.getAccessor().invoke(whole);
        } catch (ReflectiveOperationException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /// For members of this name, for instance `version`, that are of the same type.
    Arbitrary member(String name, Object... pool) {
        byName.put(name, pool);
        return this;
    }

    /// One command of this type; its values may make no sense together, but each can be.
    Command command(Class<? extends Command> type) {
        about = Map.of();
        Collections.shuffle(facts, random);
        for (var fact : facts) {
            if (told(fact, type) > told(about, type)) about = fact;
        }
        return (Command) record(type);
    }

    private Object record(Class<?> type) {
        for (var attempt = 0; attempt < 100; attempt++) {
            try {
                return made(type);
            } catch (IllegalArgumentException _) {
                // Values that the record itself does not take.
            }
        }
        throw new NoValues(type);
    }

    private Object made(Class<?> type) {
        depth++;
        try {
            return made(type, type.getRecordComponents());
        } finally {
            depth--;
        }
    }

    private Object made(Class<?> type, RecordComponent[] components) {
        var values = Arrays.stream(components).map(this::value).toArray();
        try {
            var constructor = type.getDeclaredConstructor(
                    Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new));
            constructor.setAccessible(true);
            return constructor.newInstance(values);
        } catch (InvocationTargetException refused) {
            if (refused.getCause() instanceof RuntimeException cause) throw cause;
            throw new IllegalStateException(refused);
        } catch (ReflectiveOperationException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private @Nullable Object value(RecordComponent component) {
        if (isNullable(component.getAnnotatedType()) && random.nextInt(3) == 0) return null;
        var named = byName.get(component.getName());
        if (named != null && wrapped(component.getType()).isInstance(named[0])) return oneOf(named);
        try {
            return value(component.getGenericType());
        } catch (NoValues none) {
            if (isNullable(component.getAnnotatedType())) return null;
            if (component.getType() == List.class) return List.of();
            throw none;
        }
    }

    private Object value(Type type) {
        var before = type instanceof Class<?> raw ? remembered(raw) : null;
        if (before != null) return before;
        var pool = byType.get(type);
        if (pool != null) return pool.get();
        if (type instanceof ParameterizedType generic) return collection(generic);
        if (!(type instanceof Class<?> raw)) throw new IllegalStateException("No values of " + type);
        if (raw == UUID.class) return new UUID(0, random.nextLong());
        if (raw.isEnum()) return oneOf(raw.getEnumConstants());
        if (raw.isSealed()) return value(oneOf(raw.getPermittedSubclasses()));
        if (raw.isRecord()) return record(raw);
        throw new IllegalStateException("No values of " + type);
    }

    private Object collection(ParameterizedType generic) {
        var arguments = generic.getActualTypeArguments();
        var size = depth > DEEPEST ? 0 : random.nextInt(4);
        if (generic.getRawType() == List.class) {
            return IntStream.range(0, size).mapToObj(_ -> value(arguments[0])).toList();
        }
        if (generic.getRawType() == java.util.Set.class) {
            var set = new LinkedHashSet<Object>();
            for (var i = 0; i < size; i++) set.add(value(arguments[0]));
            return set;
        }
        if (generic.getRawType() == Map.class) {
            var map = new LinkedHashMap<Object, Object>();
            for (var i = 0; i < size; i++) map.put(value(arguments[0]), value(arguments[1]));
            return map;
        }
        throw new IllegalStateException("No values of " + generic);
    }

    private static Class<?> wrapped(Class<?> type) {
        return MethodType.methodType(type).wrap().returnType();
    }

    private static boolean isNullable(AnnotatedType type) {
        return type.isAnnotationPresent(Nullable.class);
    }

    private <T> T oneOf(T[] all) {
        return all[random.nextInt(all.length)];
    }
}

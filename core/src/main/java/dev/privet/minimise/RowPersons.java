/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.minimise;

import dev.privet.datamap.DataMap;
import dev.privet.datamap.LinkStep;
import dev.privet.datamap.RecordType;
import java.lang.reflect.InvocationTargetException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Finds whose a row is, by going the ways of its links through the objects in memory. Loads nothing: of a person who is not loaded, the
 * id that stands in their place is enough, where the persistence provider knows it.
 */
final class RowPersons {

    private final LoadState loadState;
    private final PropertyReaders readers;
    private final DataMap dataMap;

    /** The property that identifies the rows of each class that are persons. */
    private final Map<Class<?>, String> ids = new HashMap<>();

    RowPersons(LoadState loadState, PropertyReaders readers, DataMap dataMap) {
        this.loadState = loadState;
        this.readers = readers;
        this.dataMap = dataMap;
        for (RecordType type : dataMap.types()) {
            if (type.subjectKind().isPresent()) {
                type.idProperty().ifPresent(id -> ids.put(type.type(), id));
            }
        }
    }

    /** The way cannot be gone in memory. */
    private static final class Unknown extends Exception {

        private static final long serialVersionUID = 1L;

        Unknown() {
            super(null, null, false, false);
        }
    }

    /** The ids of the persons, as text; nothing where a part of the way is not loaded or cannot be read. */
    Optional<List<String>> of(Object row, List<LinkStep> steps) {
        List<String> found = new ArrayList<>(1);
        try {
            go(row, steps, found);
            return Optional.of(found);
        } catch (Unknown | IllegalAccessException | InvocationTargetException | RuntimeException e) {
            return Optional.empty();
        }
    }

    private void go(Object here, List<LinkStep> steps, List<String> found)
            throws Unknown, IllegalAccessException, InvocationTargetException {
        if (steps.isEmpty()) {
            found.add(id(here));
            return;
        }
        LinkStep step = steps.get(0);
        List<LinkStep> rest = steps.subList(1, steps.size());
        if (step instanceof LinkStep.Along along) {
            for (Object next : values(read(here, along.property()))) {
                go(next, rest, found);
            }
        } else if (step instanceof LinkStep.Match match && isCase(here, match)) {
            if (!rest.isEmpty() || !match.by().equals(idOf(match.target()))) {
                throw new Unknown();
            }
            for (Object value : values(read(here, match.property()))) {
                found.add(value.toString());
            }
        } else if (!(step instanceof LinkStep.Match)) {
            throw new Unknown();
        }
    }

    private boolean isCase(Object here, LinkStep.Match match)
            throws Unknown, IllegalAccessException, InvocationTargetException {
        if (match.when().isEmpty()) {
            return true;
        }
        LinkStep.Case when = match.when().get();
        Object said = read(here, when.property());
        Object value = said instanceof Optional<?> perhaps ? perhaps.orElse(null) : said;
        String text = value instanceof Enum<?> constant ? constant.name() : String.valueOf(value);
        return text.equals(when.value());
    }

    private static Collection<?> values(@Nullable Object value) throws Unknown {
        if (value == null) {
            return List.of();
        }
        if (value instanceof Optional<?> optional) {
            return optional.stream().toList();
        }
        if (value instanceof Map<?, ?> map) {
            return map.values();
        }
        if (value instanceof Object[] many) {
            return Arrays.asList(many);
        }
        if (value.getClass().isArray()) {
            // Printed, it is nobody's id, and so would bar nothing.
            throw new Unknown();
        }
        return value instanceof Collection<?> many ? many : List.of(value);
    }

    private @Nullable Object read(Object object, String property)
            throws Unknown, IllegalAccessException, InvocationTargetException {
        if (!loadState.isLoaded(object)) {
            throw new Unknown();
        }
        Object behind = loadState.behind(object);
        PropertyReaders.Reader reader =
                readers.find(behind.getClass(), property).orElseThrow(Unknown::new);
        if (!loadState.isLoaded(behind, property)) {
            throw new Unknown();
        }
        Object value = reader.read(behind);
        if (value instanceof Collection<?> && !loadState.isLoaded(value)) {
            throw new Unknown();
        }
        return value;
    }

    private String id(Object person) throws Unknown, IllegalAccessException, InvocationTargetException {
        if (!loadState.isLoaded(person)) {
            return loadState.id(person).orElseThrow(Unknown::new).toString();
        }
        Object behind = loadState.behind(person);
        Object id = read(behind, idOf(behind.getClass()));
        if (id == null) {
            // Not stored yet, so nobody can have chosen anything; but nobody knows who that will be either.
            throw new Unknown();
        }
        return id.toString();
    }

    private String idOf(Class<?> type) throws Unknown {
        String known = ids.get(type);
        if (known == null) {
            known = dataMap.find(type).map(found -> ids.get(found.type())).orElse(null);
        }
        if (known == null) {
            throw new Unknown();
        }
        return known;
    }
}

/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.minimise;

import dev.privet.datamap.RecordType;
import dev.privet.gate.FieldPlan;
import dev.privet.gate.OperationKind;
import dev.privet.gate.Reached;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Shows one object as a record of another class, and what it holds as records within. For one thread, and one time. */
final class ViewMaker {

    private static final int DEEPEST = 400;

    private final Shapes shapes;
    private final IdentityHashMap<Object, Boolean> open = new IdentityHashMap<>();
    private final Holders holders = new Holders();
    private Reached reached = Reached.RECORD;

    ViewMaker(Shapes shapes) {
        this.shapes = shapes;
    }

    @Nullable
    Object make(Object source, Class<?> type, Overlay overlay) {
        Object there = there(source);
        PerPlan<Page> pages = there == null ? null : shapes.pages(there.getClass());
        if (there == null || pages == null || open.size() >= DEEPEST || open.putIfAbsent(there, true) != null) {
            return null;
        }
        View view = shapes.view(type);
        RecordType known = pages.recordType();
        view.check(there.getClass(), known, shapes::fields);
        FieldPlan plan =
                known == null ? null : shapes.plan(OperationKind.READ, known, reached, there, holders::nearest);
        reached = known == null ? reached : Reached.PART;
        Page page = pages.of(plan, overlay);
        holders.push(there);
        List<@Nullable Object> values = new ArrayList<>();
        for (View.Component component : view.components()) {
            Object value = value(there, component, page.line(component.name()));
            values.add(value == null ? component.nothing() : value);
        }
        holders.pop();
        open.remove(there);
        return view.make(values);
    }

    private @Nullable Object there(@Nullable Object value) {
        Object there = value;
        if (there != null && shapes.asksLoadState() && Scalars.of(there).isEmpty()) {
            there = shapes.loadState().isLoaded(there) ? shapes.loadState().behind(there) : null;
        }
        while (there != null && Scalars.isOptional(there)) {
            there = Containers.held(there);
        }
        return there;
    }

    private @Nullable Object value(Object source, View.Component component, Page.@Nullable Line line) {
        if (line == null || !shapes.isLoaded(source, line.field())) {
            return null;
        }
        Object held = line.get(source);
        Treated treated = line.treated();
        if (treated == null) {
            return fit(held, component, line.overlay());
        }
        boolean isOfItsType = component.type() == line.field().type();
        return fit(isOfItsType ? treated.of(held, source) : treated.shown(held, source), component, line.overlay());
    }

    private @Nullable Object fit(@Nullable Object held, View.Component component, Overlay overlay) {
        Object value = there(held);
        if (value == null) {
            return null;
        }
        if (component.type() == Optional.class) {
            return Optional.ofNullable(fit(value, component.one(), overlay));
        }
        if (component.isMany()) {
            return many(value, component, overlay);
        }
        if (component.type().isRecord() && !component.type().isInstance(value)) {
            return make(value, component.type(), overlay);
        }
        if (component.type() == String.class) {
            return Scalars.of(value).map(Object::toString).orElse(null);
        }
        Object copy = new Copying(shapes, OperationKind.READ, reached).copy(value, overlay);
        return ValueTypes.boxed(component.type()).isInstance(copy) ? copy : null;
    }

    private @Nullable Object many(Object value, View.Component component, Overlay overlay) {
        Collection<?> held = value instanceof Object[] array
                ? Arrays.asList(array)
                : value instanceof Collection<?> collection ? collection : List.of();
        Collection<@Nullable Object> made =
                Set.class.isAssignableFrom(component.type()) ? new LinkedHashSet<>() : new ArrayList<>();
        held.forEach(element -> made.add(fit(element, component.one(), overlay)));
        return component.type().isInstance(made) ? made : null;
    }
}

/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.validation;

import dev.privet.datamap.PersonalField;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** One walk over an input and the objects within it. What lies too deep to be checked counts as not needed. */
final class IntakeWalk {

    static final int DEEPEST = 100;

    private final Intake intake;
    private final List<Trail> unneeded = new ArrayList<>();
    private final Map<@Nullable Model, Set<Object>> seen = new HashMap<>();

    IntakeWalk(Intake intake) {
        this.intake = intake;
    }

    List<Trail> over(Object input, Model model) {
        object(input, model, null, Trail.SINGLE);
        return unneeded;
    }

    private void object(Object input, @Nullable Model model, @Nullable Trail before, int index) {
        Class<?> type = input.getClass();
        boolean bare = input instanceof Enum || type.isArray() || InputProperties.isForeign(type);
        if (bare || !seen.computeIfAbsent(model, one -> newSet()).add(input)) {
            return;
        }
        if (before != null && before.length() >= DEEPEST) {
            unneeded.add(before);
            return;
        }
        if (model != null) {
            intake.judge(type, model);
        }
        for (InputProperty property : intake.properties(type).values()) {
            property(input, model, property, new Trail(before, property.name(), index));
        }
    }

    private static Set<Object> newSet() {
        return Collections.newSetFromMap(new IdentityHashMap<>());
    }

    private void property(Object input, @Nullable Model model, InputProperty property, Trail trail) {
        Optional<PersonalField> field = model == null ? Optional.empty() : model.field(property.name());
        if (field.isEmpty() || model == null) {
            Held.each(
                    property.read(input),
                    Trail.SINGLE,
                    0,
                    (held, index) -> object(held, intake.within(model, property, held.getClass()), trail, index));
        } else if (!intake.needs(model.type(), field.get()) && Held.isPresent(property.read(input))) {
            unneeded.add(trail);
        }
    }
}

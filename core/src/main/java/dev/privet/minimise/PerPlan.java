/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.minimise;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.privet.datamap.PersonalField;
import dev.privet.datamap.RecordType;
import dev.privet.gate.FieldPlan;
import dev.privet.gate.PrivacyGate;
import dev.privet.gate.Treatment;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What is made ready for one class, once for each plan and for what holders say of its objects. Thread-safe.
 *
 * @param <V> what is made ready
 */
final class PerPlan<V> {

    private static final int KEPT = 1_000;
    private static final int RECENT = 4;

    private final @Nullable RecordType recordType;
    private final Set<String> outside;
    private final Function<List<Overlay.Part>, V> make;

    /** Plans come anew each day and for each recipient; what they say does not. */
    private final Cache<List<Overlay.Part>, V> made =
            Caffeine.newBuilder().maximumSize(KEPT).build();

    private volatile List<Known<V>> recent = List.of();

    /** Not volatile: it does not change once it is made, so it does not matter which one a thread sees. */
    private @Nullable Known<V> last;

    PerPlan(Class<?> type, PrivacyGate gate, Function<List<Overlay.Part>, V> make) {
        this.recordType = gate.typeOf(type).orElse(null);
        this.outside = gate.dataMap().marksOutside(type);
        this.make = make;
    }

    private record Known<V>(@Nullable FieldPlan plan, Overlay overlay, V value) {}

    /** The marked type that objects of the class are known as, if any. */
    @Nullable
    RecordType recordType() {
        return recordType;
    }

    V of(@Nullable FieldPlan plan, Overlay overlay) {
        Known<V> first = last;
        if (first != null && first.plan == plan && first.overlay == overlay) {
            return first.value;
        }
        Known<V> found = find(plan, overlay);
        last = found;
        return found.value;
    }

    private Known<V> find(@Nullable FieldPlan plan, Overlay overlay) {
        List<Known<V>> known = recent;
        for (int i = 0; i < known.size(); i++) {
            Known<V> one = known.get(i);
            if (one.plan == plan && one.overlay == overlay) {
                return one;
            }
        }
        Known<V> anew = new Known<>(plan, overlay, made.get(parts(plan, overlay), make));
        remember(anew);
        return anew;
    }

    /** Two threads may forget what the other has just remembered; then it is looked up once more. */
    private void remember(Known<V> known) {
        List<Known<V>> after = new ArrayList<>(recent);
        after.add(0, known);
        recent = List.copyOf(after.subList(0, Math.min(RECENT, after.size())));
    }

    /** All that is said of what objects of the class hold. */
    private List<Overlay.Part> parts(@Nullable FieldPlan plan, Overlay overlay) {
        List<Overlay.Part> parts = new ArrayList<>(overlay.parts());
        if (recordType != null && plan != null) {
            for (PersonalField field : recordType.fields()) {
                parts.add(new Overlay.Part(field.name(), field, plan.treatment(field.index())));
            }
        }
        outside.forEach(name -> parts.add(new Overlay.Part(name, null, Treatment.OMIT)));
        return List.copyOf(parts);
    }
}

/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.minimise;

import dev.privet.datamap.RecordType;
import dev.privet.gate.FieldPlan;
import dev.privet.gate.OperationKind;
import dev.privet.gate.PrivacyGate;
import dev.privet.gate.Reached;
import java.lang.reflect.Modifier;
import java.lang.reflect.Proxy;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** How the values of each class are copied: found out once for each. Thread-safe. */
final class Shapes {

    private static final String UNKNOWN =
            "it is part of the JDK or extends one, or is made while the program runs, so nobody knows what it holds.";

    private final RowPlans plans;
    private final PrivacyGate gate;
    private final Treatments treatments;
    private final LoadState loadState;
    private final boolean asksLoadState;
    private final MarkedContent content;
    private final Told told = new Told();

    /** Goes with the class, so no class is kept for longer than it is in use. */
    private final ClassValue<Shape> byClass = new ClassValue<>() {
        @Override
        protected Shape computeValue(Class<?> type) {
            return find(type);
        }
    };

    private final ClassValue<Optional<PerPlan<Page>>> pages = new ClassValue<>() {
        @Override
        protected Optional<PerPlan<Page>> computeValue(Class<?> type) {
            return findPages(type);
        }
    };

    private final ClassValue<View> views = new ClassValue<>() {
        @Override
        protected View computeValue(Class<?> type) {
            return View.of(type);
        }
    };

    Shapes(RowPlans plans, PrivacyGate gate, Treatments treatments, LoadState loadState, boolean asksLoadState) {
        this.plans = plans;
        this.gate = gate;
        this.treatments = treatments;
        this.loadState = loadState;
        this.content = new MarkedContent(gate, loadState);
        this.asksLoadState = asksLoadState;
    }

    /** What the use in force gets to see of a row. */
    FieldPlan plan(
            OperationKind kind,
            RecordType type,
            Reached reached,
            Object row,
            Function<Class<?>, @Nullable Object> holders) {
        return plans.plan(kind, type, reached, row, holders);
    }

    Shape of(Class<?> type) {
        return byClass.get(type);
    }

    /** What documents show of objects of a class; null where nobody knows, which is said once. */
    @Nullable
    PerPlan<Page> pages(Class<?> type) {
        return pages.get(type).orElse(null);
    }

    /** What objects of a class keep, as far as that can be read. */
    List<StoredField> fields(Class<?> type) {
        try {
            return Blueprint.read(type);
        } catch (Blueprint.Unreadable e) {
            return List.of();
        }
    }

    View view(Class<?> type) {
        return views.get(type);
    }

    private Optional<PerPlan<Page>> findPages(Class<?> type) {
        if (isUnknown(type)) {
            told.leftOut(type, UNKNOWN);
            return Optional.empty();
        }
        try {
            List<StoredField> fields = Blueprint.read(type);
            RecordType known = gate.typeOf(type).orElse(null);
            return Optional.of(new PerPlan<>(type, gate, parts -> Page.of(this, type, fields, known, parts)));
        } catch (Blueprint.Unreadable e) {
            told.leftOut(type, e.why());
        } catch (LinkageError | RuntimeException e) {
            told.leftOut(type, "it cannot be read (" + e.getClass().getName() + ").");
        }
        return Optional.empty();
    }

    PrivacyGate gate() {
        return gate;
    }

    Treatments treatments() {
        return treatments;
    }

    LoadState loadState() {
        return loadState;
    }

    boolean asksLoadState() {
        return asksLoadState;
    }

    /** Whether the value of a property can be gone into without loading it. */
    boolean isLoaded(Object holder, StoredField field) {
        return !asksLoadState || !field.nests() || loadState.isLoaded(holder, field.name());
    }

    Told told() {
        return told;
    }

    private Shape find(Class<?> type) {
        if (PlainValues.isUnchanging(type)) {
            return new Shape.Shared();
        }
        if (PlainValues.isCloned(type)) {
            return new Shape.Cloned();
        }
        if (type.isArray()) {
            return new ArrayShape();
        }
        if (type == Optional.class) {
            return new OptionalShape();
        }
        if (Collection.class.isAssignableFrom(type)) {
            return new CollectionShape(this, type);
        }
        if (Map.class.isAssignableFrom(type)) {
            return new MapShape(this, type);
        }
        return object(type);
    }

    private Shape object(Class<?> type) {
        if (isUnknown(type)) {
            return isMadeWhileRunning(type) ? unknown(type, UNKNOWN) : unmakeable(type, UNKNOWN);
        }
        try {
            return new ObjectShape(this, Blueprint.of(type));
        } catch (Blueprint.Unreadable e) {
            return unmakeable(type, e.why());
        } catch (LinkageError | RuntimeException e) {
            return unknown(type, "it cannot be read (" + e.getClass().getName() + ").");
        }
    }

    private Shape unmakeable(Class<?> type, String why) {
        return new Shape.Unmakeable(content, unknown(type, why));
    }

    private Shape.Unknown unknown(Class<?> type, String why) {
        return new Shape.Unknown(told, type, why);
    }

    /** Behind such a class may stand anything. */
    private static boolean isMadeWhileRunning(Class<?> type) {
        return Proxy.isProxyClass(type) || type.isHidden() || type.isSynthetic();
    }

    private static boolean isUnknown(Class<?> type) {
        return isMadeWhileRunning(type)
                || type == Object.class
                || isOfJava(type)
                || (!type.isRecord() && isOfJava(type.getSuperclass()));
    }

    private static boolean isOfJava(Class<?> type) {
        if (type == Object.class) {
            return false;
        }
        String name = type.getName();
        return name.startsWith("java.")
                || name.startsWith("javax.")
                || name.startsWith("jdk.")
                || name.startsWith("sun.")
                || name.startsWith("com.sun.")
                || Modifier.isInterface(type.getModifiers());
    }
}

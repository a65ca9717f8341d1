/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.minimise;

import dev.privet.gate.PrivacyGate;
import java.lang.reflect.Modifier;
import java.lang.reflect.Proxy;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;

/** How the values of each class are copied: found out once for each. Thread-safe. */
final class Shapes {

    private final PrivacyGate gate;
    private final Treatments treatments;
    private final LoadState loadState;
    private final boolean asksLoadState;
    private final Told told = new Told();

    /** Goes with the class, so no class is kept for longer than it is in use. */
    private final ClassValue<Shape> byClass = new ClassValue<>() {
        @Override
        protected Shape computeValue(Class<?> type) {
            return find(type);
        }
    };

    Shapes(PrivacyGate gate, Treatments treatments, LoadState loadState, boolean asksLoadState) {
        this.gate = gate;
        this.treatments = treatments;
        this.loadState = loadState;
        this.asksLoadState = asksLoadState;
    }

    Shape of(Class<?> type) {
        return byClass.get(type);
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
        if (Proxy.isProxyClass(type) || type.isHidden() || type.isSynthetic()) {
            return unknown(type, "it is made while the program runs, and nobody knows what it holds.");
        }
        if (type == Object.class || isOfJava(type) || (!type.isRecord() && isOfJava(type.getSuperclass()))) {
            return unknown(type, "it is part of the JDK, or extends a part of it that is no plain value.");
        }
        try {
            return new ObjectShape(this, Blueprint.of(type));
        } catch (Blueprint.Unreadable e) {
            return unknown(type, e.why());
        } catch (LinkageError | RuntimeException e) {
            return unknown(type, "it cannot be read (" + e.getClass().getName() + ").");
        }
    }

    private Shape unknown(Class<?> type, String why) {
        return new Shape.Unknown(told, type, why);
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

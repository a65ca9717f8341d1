/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.minimise;

import dev.privet.datamap.RecordType;
import dev.privet.gate.FieldPlan;
import dev.privet.gate.OperationKind;
import dev.privet.gate.Reached;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One graph that is being copied. For one thread, and one time. */
final class Copying {

    /** Instead of a copy: a frame was begun for it. */
    static final Object PENDING = new Object();

    /** Instead of a copy: there cannot be one yet, as the object contains what is being copied. */
    private static final Object UNFINISHED = new Object();

    private final Shapes shapes;
    private final OperationKind kind;
    private final Met met = new Met();
    private final List<Runnable> atTheEnd = new ArrayList<>(0);
    private Reached reached;
    private int backReferences;
    private @Nullable Frame top;
    private Met.@Nullable Entry unfinished;

    /** Elements of a collection are mostly of one class. */
    private @Nullable Class<?> lastType;

    private @Nullable Shape lastShape;

    Copying(Shapes shapes, OperationKind kind, Reached reached) {
        this.kind = kind;
        this.shapes = shapes;
        this.reached = reached;
    }

    @Nullable
    Object copy(Object root, Overlay overlay) {
        Object made = enter(root, overlay, Object.class);
        if (made == PENDING) {
            made = run();
        }
        atTheEnd.forEach(Runnable::run);
        return made;
    }

    private @Nullable Object run() {
        Frame frame = top;
        Object made = null;
        while (frame != null) {
            Object part = frame.next();
            if (part == Frame.END) {
                made = frame.end();
                if (frame.entry != null) {
                    frame.entry.done(made);
                }
                frame = frame.below;
                top = frame;
                if (frame != null) {
                    frame.accept(made);
                }
            } else if (part == null) {
                frame.accept(null);
            } else {
                frame = step(frame, part);
            }
        }
        return made;
    }

    private @Nullable Frame step(Frame frame, Object part) {
        Object made = enter(part, frame.overlay(), frame.wanted());
        if (made == PENDING) {
            return top;
        }
        if (made == UNFINISHED && unfinished != null) {
            Runnable later = frame.fillLater(unfinished);
            if (later != null) {
                atTheEnd.add(later);
            }
        } else {
            frame.accept(made);
        }
        return frame;
    }

    @Nullable
    Object enter(Object value, Overlay overlay, Class<?> wanted) {
        Class<?> type = value.getClass();
        Shape shape = lastShape;
        if (type != lastType || shape == null) {
            shape = shapes.of(type);
            lastType = type;
            lastShape = shape;
        }
        return shape.enter(this, value, overlay, wanted);
    }

    Shapes shapes() {
        return shapes;
    }

    /** The first record of a graph is counted as one that was reached by itself. */
    FieldPlan plan(RecordType type, Object row) {
        FieldPlan plan = shapes.plan(kind, type, reached, row, this::holder);
        reached = Reached.PART;
        return plan;
    }

    /** The innermost object of a class that is being copied. */
    private @Nullable Object holder(Class<?> type) {
        for (Frame frame = top; frame != null; frame = frame.below) {
            Object source = frame.source();
            if (type.isInstance(source)) {
                return source;
            }
        }
        return null;
    }

    Met.@Nullable Entry find(Object source, Overlay overlay) {
        return met.find(source, overlay);
    }

    /** What stands for an object that was met before. */
    @Nullable
    Object again(Met.Entry entry) {
        if (entry.isDone()) {
            return entry.copy();
        }
        backReferences++;
        if (entry.copy() != null) {
            return entry.copy();
        }
        unfinished = entry;
        return UNFINISHED;
    }

    /** How often something was met that was not complete: what is compared by its content has to wait then. */
    int backReferences() {
        return backReferences;
    }

    void atTheEnd(Runnable change) {
        atTheEnd.add(change);
    }

    /** Begins to copy an object in parts. */
    Object begin(Frame frame, Object source, Overlay overlay, @Nullable Object begun) {
        Met.Entry entry = met.add(source, overlay);
        if (begun != null) {
            entry.begun(begun);
        }
        frame.entry = entry;
        frame.below = top;
        top = frame;
        return PENDING;
    }

    /** Begins something that is part of one holder only. */
    Object begin(Frame frame) {
        frame.below = top;
        top = frame;
        return PENDING;
    }
}

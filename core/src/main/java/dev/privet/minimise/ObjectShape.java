/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.minimise;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.privet.contract.PrivacyFailureException;
import dev.privet.contract.Problem;
import dev.privet.contract.ProblemCode;
import dev.privet.datamap.PersonalField;
import dev.privet.datamap.RecordType;
import dev.privet.gate.FieldPlan;
import dev.privet.gate.Treatment;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Objects of a class of the host's: each property is copied, treated or left out as the plan for the class says. */
final class ObjectShape extends Shape.Loadable {

    private static final int COPIERS_KEPT = 1_000;
    private static final int RECENT = 4;

    private final Shapes shapes;
    private final Blueprint blueprint;
    private final @Nullable RecordType recordType;
    private final Set<String> outside;
    private final boolean nests;

    /** Plans come anew each day and for each recipient; what they say does not. */
    private final Cache<List<Overlay.Part>, Copier> copiers =
            Caffeine.newBuilder().maximumSize(COPIERS_KEPT).build();

    private volatile Known[] recent = new Known[0];

    ObjectShape(Shapes shapes, Blueprint blueprint) {
        super(shapes);
        this.shapes = shapes;
        this.blueprint = blueprint;
        this.recordType = shapes.gate().typeOf(blueprint.type()).orElse(null);
        this.outside = shapes.gate().dataMap().marksOutside(blueprint.type());
        this.nests = blueprint.fields().stream().anyMatch(StoredField::nests);
    }

    private record Known(@Nullable FieldPlan plan, Overlay overlay, Copier copier) {}

    Blueprint blueprint() {
        return blueprint;
    }

    Shapes shapes() {
        return shapes;
    }

    @Nullable
    RecordType recordType() {
        return recordType;
    }

    @Override
    @Nullable
    Object enterLoaded(Copying copying, Object source, Overlay overlay, Class<?> wanted) {
        if (nests) {
            Met.Entry known = copying.find(source, overlay);
            if (known != null) {
                return copying.again(known);
            }
        }
        FieldPlan plan = recordType == null ? null : copying.plan(recordType);
        return copier(plan, overlay).enter(copying, source, overlay);
    }

    private Copier copier(@Nullable FieldPlan plan, Overlay overlay) {
        for (Known known : recent) {
            if (known.plan == plan && known.overlay == overlay) {
                return known.copier;
            }
        }
        Copier copier = copiers.get(parts(plan, overlay), parts -> Copier.of(this, parts));
        remember(new Known(plan, overlay, copier));
        return copier;
    }

    /** Two threads may forget what the other has just remembered; then it is looked up once more. */
    private void remember(Known known) {
        Known[] before = recent;
        Known[] after = new Known[Math.min(RECENT, before.length + 1)];
        after[0] = known;
        System.arraycopy(before, 0, after, 1, after.length - 1);
        recent = after;
    }

    /** All that is said of what objects of the class hold. */
    List<Overlay.Part> parts(@Nullable FieldPlan plan, Overlay overlay) {
        List<Overlay.Part> parts = new ArrayList<>(overlay.parts());
        if (recordType != null && plan != null) {
            for (PersonalField field : recordType.fields()) {
                parts.add(new Overlay.Part(field.name(), field, plan.treatment(field.index())));
            }
        }
        outside.forEach(name -> parts.add(new Overlay.Part(name, null, Treatment.OMIT)));
        return List.copyOf(parts);
    }

    /** The constructor of the class fails: a record that refuses what is left of it is a mistake, a bean is left out. */
    @Nullable
    Object refused(Throwable failure) {
        if (failure instanceof VirtualMachineError error && !(error instanceof StackOverflowError)) {
            throw error;
        }
        if (blueprint.ofParts()) {
            // Without the cause: what a constructor says of its arguments may quote them.
            throw new PrivacyFailureException(
                    "No minimised copy could be made",
                    new Problem(
                            ProblemCode.NOT_COPYABLE,
                            blueprint.type().getSimpleName(),
                            "its constructor refuses what the purpose in force gets to see of it ("
                                    + failure.getClass().getName() + ").",
                            "let it take null, zero and masked values, or use Minimiser.map() or a view record."),
                    null);
        }
        shapes.told()
                .leftOut(
                        blueprint.type(),
                        "its constructor fails (" + failure.getClass().getName() + ").");
        return null;
    }
}

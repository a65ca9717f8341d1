/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.minimise;

import dev.privet.contract.PrivacyFailureException;
import dev.privet.contract.Problem;
import dev.privet.contract.ProblemCode;
import dev.privet.datamap.RecordType;
import dev.privet.gate.FieldPlan;
import org.jspecify.annotations.Nullable;

/** Objects of a class of the host's: each property is copied, treated or left out as the plan for the class says. */
final class ObjectShape extends Shape.Loadable {

    private final Shapes shapes;
    private final Blueprint blueprint;
    private final boolean nests;
    private final PerPlan<Copier> copiers;

    ObjectShape(Shapes shapes, Blueprint blueprint) {
        super(shapes);
        this.shapes = shapes;
        this.blueprint = blueprint;
        this.nests = blueprint.fields().stream().anyMatch(StoredField::nests);
        this.copiers = new PerPlan<>(blueprint.type(), shapes.gate(), parts -> Copier.of(this, parts));
    }

    Blueprint blueprint() {
        return blueprint;
    }

    Shapes shapes() {
        return shapes;
    }

    @Nullable
    RecordType recordType() {
        return copiers.recordType();
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
        RecordType recordType = copiers.recordType();
        FieldPlan plan = recordType == null ? null : copying.plan(recordType, source);
        return copiers.of(plan, overlay).enter(copying, source, overlay);
    }

    /** The constructor of the class fails: one that is given what is left is a mistake to be told of, a bean is left out. */
    @Nullable
    Object refused(Throwable failure) {
        rethrowIfFatal(failure);
        if (blueprint.ofParts()) {
            throw refusedBy(blueprint.type(), failure);
        }
        shapes.told()
                .leftOut(
                        blueprint.type(),
                        "its constructor fails (" + failure.getClass().getName() + ").");
        return null;
    }

    static void rethrowIfFatal(Throwable failure) {
        if (failure instanceof VirtualMachineError error && !(error instanceof StackOverflowError)) {
            throw error;
        }
    }

    /** Without the cause: what a constructor says of its arguments may quote them. */
    static PrivacyFailureException refusedBy(Class<?> type, Throwable failure) {
        return new PrivacyFailureException(
                "No minimised copy could be made",
                new Problem(
                        ProblemCode.NOT_COPYABLE,
                        type.getSimpleName(),
                        "its constructor refuses what the purpose in force gets to see of it ("
                                + failure.getClass().getName() + ").",
                        "let it take null, zero and masked values, or use Minimiser.map() or a view record."),
                null);
    }
}

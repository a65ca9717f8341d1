/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.validation;

import dev.privet.contract.PublicApi;
import dev.privet.datamap.DeclaredPurpose;
import dev.privet.gate.PrivacyGate;
import dev.privet.vocabulary.Purpose;
import jakarta.validation.ConstraintDeclarationException;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Checks {@link CollectedFor}. Made by the factory of {@link PrivetValidation}. Thread-safe once initialised.
 *
 * @since 0.1
 */
@PublicApi(since = "0.1")
public final class CollectedForValidator implements ConstraintValidator<CollectedFor, Object> {

    private final @Nullable PrivacyGate gate;
    private @Nullable Intake intake;
    private String message = "";

    /** For a provider that was not given the factory, so that it can be told. */
    public CollectedForValidator() {
        this(null);
    }

    CollectedForValidator(@Nullable PrivacyGate gate) {
        this.gate = gate;
    }

    @Override
    public void initialize(CollectedFor constraint) {
        if (gate == null) {
            throw new ConstraintDeclarationException(
                    "@CollectedFor cannot be checked: the validation was not told of the data map."
                            + " Give its configuration constraintValidatorFactory(PrivetValidation.factory(privet.gate(), …)).");
        }
        List<Class<? extends Purpose>> purposes = List.of(constraint.value());
        if (purposes.isEmpty()) {
            throw new ConstraintDeclarationException(
                    "@CollectedFor names no purpose. Say what the input is for: @CollectedFor(YourPurpose.class).");
        }
        intake = new Intake(gate, purposes, constraint.of());
        message = Template.with(
                constraint.message(),
                "purposes",
                String.join(
                        "; ",
                        purposes.stream().map(purpose -> title(gate, purpose)).toList()));
    }

    private static String title(PrivacyGate gate, Class<? extends Purpose> purpose) {
        return gate.dataMap().purpose(purpose).map(DeclaredPurpose::title).orElseThrow();
    }

    @Override
    public boolean isValid(@Nullable Object value, ConstraintValidatorContext context) {
        if (value == null) {
            return true;
        }
        if (intake == null) {
            return false;
        }
        List<Trail> unneeded = intake.unneeded(value);
        if (unneeded.isEmpty()) {
            return true;
        }
        context.disableDefaultConstraintViolation();
        unneeded.forEach(trail -> trail.report(context.buildConstraintViolationWithTemplate(message)));
        return false;
    }
}

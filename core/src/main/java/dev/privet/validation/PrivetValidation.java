/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.validation;

import dev.privet.contract.PublicApi;
import dev.privet.gate.PrivacyGate;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorFactory;
import java.util.Objects;

/**
 * Brings the gate to the constraints that ask it.
 *
 * <pre>{@code
 * Configuration<?> configuration = Validation.byDefaultProvider().configure();
 * Validator validator = configuration
 *         .constraintValidatorFactory(
 *                 PrivetValidation.factory(privet.gate(), configuration.getDefaultConstraintValidatorFactory()))
 *         .buildValidatorFactory()
 *         .getValidator();
 * }</pre>
 *
 * @since 0.1
 */
@PublicApi(since = "0.1")
public final class PrivetValidation {

    private PrivetValidation() {}

    /**
     * A factory that makes the validators of Privet and leaves all others to the host's.
     *
     * @param gate decides what a purpose needs
     * @param others makes the other validators
     * @return a factory, to be given to the validation's configuration
     */
    public static ConstraintValidatorFactory factory(PrivacyGate gate, ConstraintValidatorFactory others) {
        return new Factory(Objects.requireNonNull(gate, "gate"), Objects.requireNonNull(others, "others"));
    }

    /** What it makes itself holds nothing that has to be given back. */
    private record Factory(PrivacyGate gate, ConstraintValidatorFactory others) implements ConstraintValidatorFactory {

        @Override
        public <T extends ConstraintValidator<?, ?>> T getInstance(Class<T> key) {
            return key == CollectedForValidator.class
                    ? key.cast(new CollectedForValidator(gate))
                    : others.getInstance(key);
        }

        @Override
        public void releaseInstance(ConstraintValidator<?, ?> instance) {
            if (!(instance instanceof CollectedForValidator)) {
                others.releaseInstance(instance);
            }
        }
    }
}

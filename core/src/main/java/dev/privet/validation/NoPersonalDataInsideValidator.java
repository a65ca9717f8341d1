/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.validation;

import dev.privet.contract.PublicApi;
import dev.privet.scan.Finding;
import dev.privet.scan.Kind;
import dev.privet.scan.TextScanner;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Checks {@link NoPersonalDataInside}. Made by the validation provider. Thread-safe once initialised.
 *
 * @since 0.1
 */
@PublicApi(since = "0.1")
public final class NoPersonalDataInsideValidator implements ConstraintValidator<NoPersonalDataInside, CharSequence> {

    private TextScanner scanner = TextScanner.of(Set.of());
    private String message = "";

    /** For the provider. */
    public NoPersonalDataInsideValidator() {}

    @Override
    public void initialize(NoPersonalDataInside constraint) {
        scanner = constraint.kinds().length == 0 ? TextScanner.standard() : TextScanner.of(Set.of(constraint.kinds()));
        message = constraint.message();
    }

    @Override
    public boolean isValid(@Nullable CharSequence value, ConstraintValidatorContext context) {
        List<Finding> findings = value == null ? List.of() : scanner.scan(value);
        if (findings.isEmpty()) {
            return true;
        }
        List<String> found = findings.stream()
                .map(Finding::kind)
                .distinct()
                .sorted()
                .map(Kind::title)
                .toList();
        context.disableDefaultConstraintViolation();
        context.buildConstraintViolationWithTemplate(Template.with(message, "found", Template.or(found)))
                .addConstraintViolation();
        return false;
    }
}

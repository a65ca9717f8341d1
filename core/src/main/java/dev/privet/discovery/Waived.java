/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.discovery;

import dev.privet.annotation.Waiver;
import dev.privet.marking.internal.WaiverTerms;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Tells which fields a waiver lets off, as the rules of the build do: it stands on the field, its class, or a class around that. */
final class Waived {

    /** The short name of the rule that is this discovery in a build. */
    private static final String RULE = "unmarked";

    private final Model model;
    private final Optional<LocalDate> day;

    Waived(Model model, Optional<LocalDate> day) {
        this.model = model;
        this.day = day;
    }

    boolean isWaived(ScannedClass type, ScannedField field) {
        return day.isPresent() && places(type, field).stream().anyMatch(this::isInForce);
    }

    private List<ScannedAnnotation> places(ScannedClass type, ScannedField field) {
        List<ScannedAnnotation> all = new ArrayList<>(field.annotations());
        Optional<ScannedClass> next = Optional.of(type);
        while (next.isPresent()) {
            all.addAll(next.get().annotations());
            String name = next.get().name();
            int border = name.lastIndexOf('$');
            next = border < 0 ? Optional.empty() : model.find(name.substring(0, border));
        }
        return all;
    }

    private boolean isInForce(ScannedAnnotation annotation) {
        return annotation.name().equals(Waiver.class.getName())
                && annotation.text("rule").equals(RULE)
                && day.map(today -> new WaiverTerms(today, WaiverTerms.LONGEST))
                        .filter(terms -> terms.fault(annotation.text("because"), annotation.text("until"))
                                .isEmpty())
                        .isPresent();
    }
}

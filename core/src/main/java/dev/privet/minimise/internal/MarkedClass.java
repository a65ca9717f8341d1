/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.minimise.internal;

import dev.privet.datamap.RecordType;
import dev.privet.gate.PrivacyGate;
import java.util.Optional;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A class as it is marked: in the data map, or by annotations that nobody told the map of. */
public final class MarkedClass {

    private static final Logger LOG = LoggerFactory.getLogger(MarkedClass.class);

    private final Class<?> javaType;
    private final Optional<RecordType> type;
    private final Set<String> outside;
    private final boolean aboveMarked;

    private MarkedClass(PrivacyGate gate, Class<?> javaType) {
        this.javaType = javaType;
        this.type = gate.typeOf(javaType);
        this.outside = gate.dataMap().marksOutside(javaType);
        this.aboveMarked = javaType != Object.class
                && gate.dataMap().types().stream().anyMatch(known -> javaType.isAssignableFrom(known.type()));
    }

    /**
     * Looks at a class. Reads its annotations, so not for a hot path.
     *
     * @param gate knows the data map
     * @param javaType any class
     * @return what its marks are
     */
    public static MarkedClass of(PrivacyGate gate, Class<?> javaType) {
        return new MarkedClass(gate, javaType);
    }

    /**
     * Whether there is any mark.
     *
     * @return true where objects of the class must not be written without asking
     */
    public boolean isMarked() {
        return type.isPresent() || !outside.isEmpty();
    }

    /**
     * Whether a class of the data map extends or implements it.
     *
     * @return true where an object of it may be a marked one
     */
    public boolean isAboveMarked() {
        return aboveMarked;
    }

    /**
     * Whether all marks are in the data map.
     *
     * @return false where some property is shown for no purpose
     */
    public boolean isKnown() {
        return outside.isEmpty();
    }

    /**
     * The class in the data map.
     *
     * @return nothing where the map does not have it
     */
    public Optional<RecordType> type() {
        return type;
    }

    String name() {
        return javaType.getSimpleName();
    }

    /** Says to the developer which marks nobody told the data map of. */
    public void tellOfMarksOutside() {
        if (!outside.isEmpty()) {
            LOG.warn(
                    "{} marks {} as personal data and is not in the data map, so these properties are left out of JSON."
                            + " Add it to Privet.builder().marked(…), in Spring Boot with a PrivetCustomizer bean.",
                    name(),
                    outside);
        }
    }

    /**
     * Whether a property bears a mark that the data map does not know of.
     *
     * @param names its names
     * @return true where it is not to be shown
     */
    public boolean leavesOut(JavaNames names) {
        return names.isAmong(outside);
    }

    /**
     * A property of the class in the data map.
     *
     * @param names its names
     * @return nothing where it has nothing to do with personal data
     */
    public Optional<MarkedProperty> find(JavaNames names) {
        return type.flatMap(known -> MarkedProperty.find(known, names));
    }

    /**
     * Whether a property has anything to do with personal data.
     *
     * @param names its names
     * @return true also where the data map does not know of it
     */
    public boolean isPersonal(JavaNames names) {
        return leavesOut(names) || find(names).isPresent();
    }
}

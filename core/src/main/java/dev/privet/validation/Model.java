/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.validation;

import dev.privet.datamap.PersonalField;
import dev.privet.datamap.RecordType;
import java.util.Objects;
import java.util.Optional;

/**
 * What says which properties of an input are personal: a marked class, or the part of one that is embedded in it. Two of the same class
 * and part are the same.
 *
 * @param type the marked class
 * @param prefix the path to the part, with a dot at its end, or empty
 * @param javaClass the class of the part
 * @param byName whether the input is of another class, whose properties have the same names
 */
record Model(RecordType type, String prefix, Class<?> javaClass, boolean byName) {

    static Model of(RecordType type, boolean byName) {
        return new Model(type, "", type.type(), byName);
    }

    Optional<PersonalField> field(String property) {
        return type.field(prefix + property);
    }

    /** Whether a property holds an object in which there is personal data of this class. */
    boolean reachesInto(String property) {
        String within = prefix + property + ".";
        return type.fields().stream().anyMatch(field -> field.name().startsWith(within));
    }

    Model part(String property, Class<?> partClass) {
        return new Model(type, prefix + property + ".", partClass, byName);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Model model
                && type.type() == model.type.type()
                && prefix.equals(model.prefix)
                && javaClass == model.javaClass
                && byName == model.byName;
    }

    @Override
    public int hashCode() {
        return Objects.hash(type.type(), prefix, javaClass, byName);
    }
}

/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.gate;

import dev.privet.datamap.DataMap;
import dev.privet.datamap.DeclaredPurpose;
import dev.privet.datamap.PersonalField;
import dev.privet.vocabulary.Detail;
import dev.privet.vocabulary.Purpose;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * How much of a field a purpose needs: as the field says of it, or else as a purpose needs it that the field names and that lets its
 * data be used further. Where several do, the most open holds, for each of them would do alone.
 *
 * @legal GDPR Arts 5(1)(b), 6(4); UK GDPR Art 8A (text)
 */
record NeededDetail(DataMap dataMap, OperationKind kind, Class<? extends Purpose> purpose) {

    static NeededDetail of(DataMap dataMap, Operation operation, Class<? extends Purpose> purpose) {
        return new NeededDetail(dataMap, operation.kind(), purpose);
    }

    /** Empty where the purpose does not get to see the field in any form. */
    Optional<Detail> of(PersonalField field) {
        Detail said = field.uses().get(purpose);
        return said != null
                ? Optional.of(said)
                : originals(field).stream()
                        .map(original -> Objects.requireNonNull(field.uses().get(original.type())))
                        .min(Detail::compareTo);
    }

    /** By way of which purposes; of none where the field names the purpose itself. What is collected for a purpose is never further use. */
    List<DeclaredPurpose> originals(PersonalField field) {
        return kind == OperationKind.COLLECT ? List.of() : dataMap.originalPurposes(field, purpose);
    }
}

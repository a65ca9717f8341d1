/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.spring.actuate;

import dev.privet.datamap.DataMap;
import dev.privet.datamap.DeclaredPurpose;
import dev.privet.datamap.DeclaredRecipient;
import dev.privet.datamap.RecordType;
import dev.privet.gate.Ground;
import dev.privet.gate.OperationKind;
import dev.privet.gate.PrivacyGate;
import dev.privet.gate.Reason;
import dev.privet.gate.Recipient;
import dev.privet.gate.Use;
import dev.privet.spring.actuate.PrivetDescriptor.TransferPart;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Who receives data, and what the gate would say today. It is only asked, so nothing of it is in the ledger. */
record Transfers(PrivacyGate gate) {

    /** The rule of the gate that judges where data goes. */
    static final String RULE = "TransferLimitation";

    List<TransferPart> today() {
        DataMap dataMap = gate.dataMap();
        return dataMap.purposes().stream()
                .flatMap(purpose -> type(dataMap, purpose).stream().flatMap(type -> of(purpose, type)))
                .toList();
    }

    /** A type of which the purpose sees something, or else any: where data may go does not depend on it. */
    private static Optional<RecordType> type(DataMap dataMap, DeclaredPurpose purpose) {
        return dataMap.types().stream()
                .filter(type -> type.fields().stream().anyMatch(field -> dataMap.serves(field, purpose.type())))
                .findFirst()
                .or(() -> dataMap.types().stream().findFirst());
    }

    private Stream<TransferPart> of(DeclaredPurpose purpose, RecordType type) {
        return purpose.facts().recipients().stream().map(recipient -> of(purpose, recipient, type));
    }

    private TransferPart of(DeclaredPurpose purpose, DeclaredRecipient to, RecordType type) {
        Recipient recipient = new Recipient(to.name(), to.country().code(), to.safeguards(), to.facts());
        List<Reason> reasons = gate
                .plan(OperationKind.TRANSFER, type, Use.of(purpose.type()).sentTo(recipient))
                .verdict()
                .reasons()
                .stream()
                .filter(reason -> reason.rule().equals(RULE))
                .toList();
        return new TransferPart(
                purpose.id(),
                to.name(),
                to.role().name(),
                to.country().code(),
                sorted(to.safeguards().stream()),
                sorted(to.facts().stream()),
                reasons.stream().allMatch(reason -> reason.ground() == Ground.ALLOWED),
                sorted(reasons.stream()));
    }

    private static List<String> sorted(Stream<?> all) {
        return all.map(Object::toString).sorted().toList();
    }
}

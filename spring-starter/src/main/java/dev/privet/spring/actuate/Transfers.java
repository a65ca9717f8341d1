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
import dev.privet.spring.actuate.PrivetDescriptor.PlacePart;
import dev.privet.spring.actuate.PrivetDescriptor.TransferPart;
import dev.privet.spring.internal.sending.KnownRecipients;
import dev.privet.spring.internal.sending.StatedPlace;
import dev.privet.spring.internal.sending.StatedPlaces;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** Who receives data, where that is declared, and what the gate would say today. It is only asked, so nothing of it is in the ledger. */
record Transfers(PrivacyGate gate, Supplier<Stream<StatedPlaces>> places) {

    /** The rule of the gate that judges where data goes. */
    static final String RULE = "TransferLimitation";

    List<TransferPart> today() {
        DataMap dataMap = gate.dataMap();
        return dataMap.purposes().stream()
                .flatMap(purpose -> type(dataMap, purpose).stream().flatMap(type -> of(purpose, type)))
                .toList();
    }

    /** Hosts, topics and domains of whatever sends, as they are declared. */
    List<PlacePart> declared() {
        return places.get()
                .flatMap(sender -> sender.stated().stream())
                .map(Transfers::of)
                .sorted(Comparator.comparing(PlacePart::declaredIn))
                .toList();
    }

    private static PlacePart of(StatedPlace stated) {
        Recipient recipient = stated.recipient();
        return recipient == null
                ? new PlacePart(stated.declaredIn(), stated.places(), true, null, null, List.of(), List.of())
                : new PlacePart(
                        stated.declaredIn(),
                        stated.places(),
                        false,
                        recipient.name(),
                        recipient.country(),
                        sorted(recipient.safeguards().stream()),
                        sorted(recipient.facts().stream()));
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
        Recipient recipient = KnownRecipients.recipient(to);
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
                sorted(recipient.facts().stream()),
                reasons.stream().allMatch(reason -> reason.ground() == Ground.ALLOWED),
                sorted(reasons.stream()));
    }

    private static List<String> sorted(Stream<?> all) {
        return all.map(Object::toString).sorted().toList();
    }
}

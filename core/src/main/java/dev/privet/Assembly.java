/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet;

import dev.privet.choice.ChoiceReader;
import dev.privet.datamap.DataMap;
import dev.privet.gate.PrivacyGate;
import dev.privet.ledger.GatheringLedger;
import dev.privet.ledger.Ledger;
import dev.privet.ledger.SubjectPseudonyms;
import dev.privet.minimise.Minimiser;
import dev.privet.minimise.Treatments;
import dev.privet.retention.RetentionSweep;
import dev.privet.vocabulary.Regime;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

/** What was said to a builder, put together: the data map first, then the gate, then all that asks it. */
final class Assembly {

    final MarksSetUp marks = new MarksSetUp();
    final EstablishedUnder established = new EstablishedUnder();
    final GateSetUp gates = new GateSetUp();
    final PersonsSetUp persons = new PersonsSetUp();
    final RetentionSetUp kept = new RetentionSetUp();
    final BreachSetUp breaches = new BreachSetUp();
    Clock clock = Clock.systemUTC();
    ZoneId zone = ZoneOffset.UTC;

    Privet privet() {
        Map<Regime, String> laws = established.laws();
        Treatments treated = gates.treatments.apply(Treatments.standard());
        DataMap dataMap =
                marks.dataMap(established, treated, LocalDate.ofInstant(clock.instant(), zone), persons.missingKey());
        Ledger evidence = gates.evidence();
        Optional<ChoiceReader> reader = persons.reader();
        Optional<GatheringLedger> gathering = gates.gathering(evidence);
        Ledger uses = gathering.<Ledger>map(Function.identity()).orElse(evidence);
        PrivacyGate gate = gates.gate(dataMap, uses, laws, clock, zone, reader);
        Supplier<SubjectPseudonyms> pseudonyms = persons.pseudonyms(dataMap);
        RetentionSweep sweep = kept.sweep(dataMap, gates.uses(evidence), pseudonyms, clock, zone);
        return new Privet(
                gate,
                evidence,
                gathering.orElse(null),
                gates.keeper(evidence, clock, zone).orElse(null),
                pseudonyms,
                new Minimiser(gate, treated),
                persons.answers(gate, reader, evidence, pseudonyms, clock, zone, sweep),
                sweep,
                breaches.breaches(dataMap, evidence, clock, zone));
    }
}

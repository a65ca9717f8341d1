/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.subject;

import dev.privet.datamap.RecordType;
import dev.privet.datamap.SubjectLink;
import dev.privet.ledger.InMemoryLedger;
import dev.privet.retention.HoldScope;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** Rows in a list, of which a copy is the transaction. */
final class MemoryStore implements ErasureStore {

    final InMemoryErasureRegister register = new InMemoryErasureRegister();
    private final InMemoryLedger ledger;
    List<Row> rows = new ArrayList<>();
    boolean breaks;
    /** Happens while somebody looks at the persons. */
    Runnable meanwhile = () -> {};
    /** Happens when a run begins. */
    Runnable first = () -> {};

    MemoryStore(InMemoryLedger ledger) {
        this.ledger = ledger;
    }

    /** A row, and by role the id of each person it is about. */
    static final class Row {
        final RecordType type;
        final long key;
        final Map<String, Long> persons = new LinkedHashMap<>();
        final Map<String, String> values = new LinkedHashMap<>();
        final Map<String, LocalDate> dates = new LinkedHashMap<>();

        Row(RecordType type, long key) {
            this.type = type;
            this.key = key;
        }

        Row about(String role, long person) {
            persons.put(role, person);
            return this;
        }

        Row with(String field, String value) {
            values.put(field, value);
            return this;
        }

        Row on(String property, LocalDate date) {
            dates.put(property, date);
            return this;
        }

        Row copy() {
            Row copy = new Row(type, key);
            copy.persons.putAll(persons);
            copy.values.putAll(values);
            copy.dates.putAll(dates);
            return copy;
        }

        List<SubjectLink> links(long person) {
            return type.links().stream()
                    .filter(link -> Long.valueOf(person).equals(persons.get(link.role())))
                    .toList();
        }
    }

    @Override
    public void carryOut(ErasureRun run) {
        first.run();
        List<Row> before = rows;
        List<Row> after = new ArrayList<>(before.stream().map(Row::copy).toList());
        long person = Long.parseLong(run.subject().id().toString());
        for (Row row : List.copyOf(after)) {
            if (!row.links(person).isEmpty()) {
                boolean others = row.persons.values().stream().anyMatch(id -> id != person);
                treat(
                        run,
                        after,
                        row,
                        person,
                        run.decide(new RowFacts(
                                row.type, row.links(person), others, row.dates, "" + row.key, held(run, row))));
            }
        }
        after.stream().filter(row -> !row.links(person).isEmpty()).forEach(row -> run.found(row.type, "" + row.key));
        String pseudonym = run.pseudonym(run.subject());
        Optional<ErasureEvidence> evidence =
                run.finish(Optional.ofNullable(register.find(List.of(pseudonym)).get(pseudonym)));
        if (evidence.isPresent()) {
            if (breaks) {
                throw new IllegalStateException("The disk is full");
            }
            ledger.append(evidence.get().entry());
            evidence.get().erased().ifPresent(register::put);
            rows = after;
        }
    }

    private static Set<HoldScope.OfSubject> held(ErasureRun run, Row row) {
        return run.heldPersons().stream()
                .filter(other -> row.persons.containsValue(Long.valueOf(other.id())))
                .collect(Collectors.toSet());
    }

    private static void treat(ErasureRun run, List<Row> rows, Row row, long person, RowTreatment treatment) {
        RowHandling handling;
        if (treatment instanceof RowTreatment.Delete) {
            rows.remove(row);
            handling = RowHandling.DELETED;
        } else if (treatment instanceof RowTreatment.Change change) {
            change.anonymised().forEach(row.values::remove);
            if (!change.detached().isEmpty()) {
                row.persons.values().removeIf(id -> id == person);
            }
            handling = change.anonymised().isEmpty() ? RowHandling.DETACHED : RowHandling.ANONYMISED;
        } else {
            handling = RowHandling.KEPT;
        }
        run.handled(row.type, "" + row.key, handling, treatment.kept());
    }

    @Override
    public void persons(String kind, Consumer<Object> ids) {
        meanwhile.run();
        rows.stream()
                .filter(row -> row.type.subjectKind().filter(kind::equals).isPresent())
                .forEach(row -> ids.accept(row.key));
    }

    @Override
    public ErasureRegister register() {
        return register;
    }
}

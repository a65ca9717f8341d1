/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.subject;

import dev.privet.contract.PrivacyFailureException;
import dev.privet.contract.Problem;
import dev.privet.contract.ProblemCode;
import dev.privet.contract.PublicApi;
import dev.privet.datamap.RecordType;
import dev.privet.gate.Use;
import dev.privet.ledger.SubjectPseudonyms;
import dev.privet.retention.DeferredErasure;
import dev.privet.retention.HoldScope;
import dev.privet.retention.HoldStore;
import dev.privet.retention.LegalHold;
import java.math.BigInteger;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.BiFunction;

/**
 * One way through a store, be it a rehearsal or an erasure: answers what is to become of each row, and counts what did. Belongs to
 * one thread and is used once. Prints the kind of person only.
 *
 * @since 0.1
 */
@PublicApi(since = "0.1")
public final class ErasureRun {

    private static final BigInteger DIGEST_RANGE = BigInteger.ONE.shiftLeft(256);

    private final SubjectRef subject;
    private final ErasureRules rules;
    private final ErasureBuilder.Parts parts;
    private final SubjectPseudonyms pseudonyms;
    private final LocalDate today;
    private final BiFunction<ErasureFindings, Optional<RegisterEntry>, Optional<ErasureEvidence>> ending;
    private final Map<String, Counted> lines = new TreeMap<>();
    private final Map<String, KeptLine> kept = new TreeMap<>();
    private final Map<String, Long> left = new TreeMap<>();
    private final Set<String> staying = new HashSet<>();
    private final Map<String, Long> unexplained = new TreeMap<>();
    private final ErasureHolds holds;
    private List<DeferredErasure> toRemember = List.of();

    ErasureRun(
            SubjectRef subject,
            ErasureRules rules,
            ErasureBuilder.Parts parts,
            BiFunction<ErasureFindings, Optional<RegisterEntry>, Optional<ErasureEvidence>> ending) {
        this.subject = subject;
        this.rules = rules;
        this.parts = parts;
        this.pseudonyms = parts.pseudonyms();
        this.today = LocalDate.ofInstant(parts.clock().instant(), parts.zone());
        this.ending = ending;
        this.holds = new ErasureHolds(subject, parts);
    }

    /**
     * Where legal holds are kept. A store in whose database that is reads them within its transaction, once the person is locked, and tells
     * them to {@link #held}; it then writes what {@link ErasureEvidence#deferred} says. Where it does neither, the run sees to both.
     *
     * @return the store of holds, if any are kept
     */
    public Optional<HoldStore> holdStore() {
        return parts.legalHolds();
    }

    /**
     * Takes note of the holds that count, before the first row is decided on.
     *
     * @param live as they are in the transaction of this run
     */
    public void held(List<LegalHold> live) {
        holds.tell(live);
    }

    /**
     * Other persons than this one who are held, so that rows stay that are theirs as well: those from which a link leads to them that would
     * take the row along, or their values in it, if they were erased.
     *
     * @return whom a store has to name in {@link RowFacts#held} where a row is about them
     */
    public Set<HoldScope.OfSubject> heldPersons() {
        return holds.others();
    }

    /**
     * Who is to be erased.
     *
     * @return the person
     */
    public SubjectRef subject() {
        return subject;
    }

    /**
     * The name of a person in the register.
     *
     * @param person the one to be erased, or another, with an id of the type that the host's class has
     * @return the pseudonym
     */
    public String pseudonym(SubjectRef person) {
        return pseudonyms.of(person.kind(), person.id());
    }

    /**
     * The time zone in which the organisation counts its days.
     *
     * @return the zone that instants become dates of {@link RowFacts} in
     */
    public ZoneId zone() {
        return parts.zone();
    }

    /**
     * Decides on one row.
     *
     * @param row what the store knows of it
     * @return what to do
     */
    public RowTreatment decide(RowFacts row) {
        return holds.decide(row, rules, today);
    }

    /**
     * Everything personal in a row, of which nothing is left where it is emptied.
     *
     * @param type the row's type
     * @return the paths of its fields, and of those of objects embedded in it
     */
    public Set<String> personal(RecordType type) {
        return rules.personal(type);
    }

    /**
     * Takes note of what became of one row.
     *
     * @param type the row's type
     * @param key its key as text, which tells it apart from others of the type
     * @param handling what became of it
     * @param keeps what stays in it, as {@link #decide} said; that an emptied row stays is known without being told
     */
    public void handled(RecordType type, String key, RowHandling handling, List<KeptData> keeps) {
        String name = type.name();
        lines.computeIfAbsent(name + "/" + handling, line -> new Counted(name, handling))
                .add(new BigInteger(1, HexFormat.of().parseHex(pseudonyms.seal("row", name + " " + key))));
        if (handling != RowHandling.DELETED) {
            staying.add(name + " " + key);
        }
        keeps.forEach(data -> keep(name, 1, data));
        if (handling == RowHandling.EMPTIED) {
            keep(name, 1, KeptData.row(ErasureGround.REFERRED_TO));
        }
    }

    /**
     * Takes note of rows of which no mark speaks, such as those that the database deletes along with others.
     *
     * @param table the table's name
     * @param handling what became of them
     * @param rows how many
     */
    public void handled(String table, RowHandling handling, long rows) {
        if (rows > 0) {
            lines.computeIfAbsent(table + "/" + handling, line -> new Counted(table, handling)).rows += rows;
        }
    }

    /**
     * Takes note of rows of which no mark speaks and which stay.
     *
     * @param table the table's name
     * @param rows how many
     * @param data what stays in each, and why
     */
    public void kept(String table, long rows, KeptData data) {
        if (rows > 0) {
            handled(table, RowHandling.KEPT, rows);
            keep(table, rows, data);
        }
    }

    /** Rows that differ in their end alone are told as one. */
    private void keep(String type, long rows, KeptData data) {
        kept.merge(
                type + "/" + data.ground() + data.fields() + data.because(),
                new KeptLine(type, rows, data),
                (one, other) -> new KeptLine(type, one.rows() + rows, later(one.data(), other.data())));
    }

    private static KeptData later(KeptData one, KeptData other) {
        LocalDate ofOne = one.until().orElse(LocalDate.MAX);
        return ofOne.isBefore(other.until().orElse(LocalDate.MAX)) ? other : one;
    }

    /**
     * Takes note of a row that a fresh search finds after everything was carried out.
     *
     * @param type the row's type
     * @param key its key, as it was given to {@link #handled}
     */
    public void found(RecordType type, String key) {
        left.merge(type.name(), 1L, Long::sum);
        if (!staying.contains(type.name() + " " + key)) {
            unexplained.merge(type.name(), 1L, Long::sum);
        }
    }

    /**
     * Whether anything about the person was found so far.
     *
     * @return true where a row was told to {@link #handled} or {@link #kept}
     */
    public boolean hasRows() {
        return !lines.isEmpty();
    }

    /**
     * Ends the run.
     *
     * @param before what the store's register holds of the person in this transaction
     * @return what to write before the commit; where there is nothing, the store rolls back
     * @throws dev.privet.contract.PrivacyException if the search found what should not be there, or another person's plan was kept to:
     *     the store rolls back
     */
    public Optional<ErasureEvidence> finish(Optional<RegisterEntry> before) {
        if (!unexplained.isEmpty()) {
            throw new PrivacyFailureException(
                    "An erasure was undone",
                    new Problem(
                            ProblemCode.ERASURE_FAILED,
                            String.join(" and ", unexplained.keySet()),
                            "a search afterwards still found rows that should be gone, or came meanwhile: "
                                    + unexplained + ".",
                            "look for what brings rows back, such as a trigger, and for what writes rows about the"
                                    + " person at the same time; then plan again."),
                    null);
        }
        Optional<ErasureEvidence> evidence = ending.apply(findings(), before);
        if (evidence.isEmpty() || holds.deferring().isEmpty()) {
            return evidence;
        }
        if (!holds.areTold()) {
            toRemember = deferred();
            return evidence;
        }
        return evidence.map(written -> written.deferring(deferred()));
    }

    private List<DeferredErasure> deferred() {
        Optional<Use> use = parts.use().get();
        return holds.deferring().stream()
                .map(hold -> new DeferredErasure(
                        subject.kind(),
                        subject.id().toString(),
                        hold,
                        parts.clock().instant(),
                        use.map(Use::actor).orElse(null),
                        use.map(Use::controller).orElse(null)))
                .toList();
    }

    /** The holds because of which a row was treated otherwise than it would have been. */
    Set<UUID> deferring() {
        return holds.deferring();
    }

    /**
     * Remembers what holds deferred, where the store could not do so in its own transaction. After the commit: whoever is told that an erasure
     * was undone is not to have it done later.
     */
    void committed() {
        parts.legalHolds().filter(store -> !toRemember.isEmpty()).ifPresent(store -> store.defer(toRemember));
    }

    private ErasureFindings findings() {
        List<ErasureLine> done = new ArrayList<>();
        lines.values().forEach(counted -> done.add(counted.line()));
        return new ErasureFindings(done, List.copyOf(kept.values()), new HashMap<>(left));
    }

    @Override
    public String toString() {
        return "ErasureRun[" + subject.kind() + "]";
    }

    /** Adds up, so the order in which rows come does not matter. */
    private static final class Counted {

        private final String type;
        private final RowHandling handling;
        private long rows;
        private BigInteger digest = BigInteger.ZERO;

        Counted(String type, RowHandling handling) {
            this.type = type;
            this.handling = handling;
        }

        void add(BigInteger hash) {
            rows++;
            digest = digest.add(hash).mod(DIGEST_RANGE);
        }

        /** What BigInteger would say, which takes its time over it. */
        private static String hexadecimal(BigInteger digest) {
            String text = HexFormat.of().formatHex(digest.toByteArray());
            int begin = 0;
            while (text.charAt(begin) == '0') {
                begin++;
            }
            return text.substring(begin);
        }

        ErasureLine line() {
            return new ErasureLine(type, handling, rows, digest.signum() == 0 ? "" : hexadecimal(digest));
        }
    }
}

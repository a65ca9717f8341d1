/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.location;

import dev.privet.contract.PrivacyConfigurationException;
import dev.privet.contract.PrivacyException;
import dev.privet.contract.Problem;
import dev.privet.contract.ProblemCode;
import dev.privet.contract.PublicApi;
import dev.privet.fact.FactTable;
import dev.privet.vocabulary.Regime;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Puts transfer rules together: the shipped registers, rows that the host adds, and rows that it ends. Not thread-safe; building
 * twice gives two independent rules. All mistakes are reported together by {@link #build()}.
 *
 * @since 0.1
 */
@PublicApi(since = "0.1")
public final class TransferRulesBuilder {

    /** The registers, each known by a column that no other one has. */
    private enum Register {
        LAWS("home", "transfer-laws.txt"),
        REGIONS("member", "regions.txt"),
        DESTINATIONS("destination", "destinations.txt"),
        SAFEGUARDS("safeguard", "safeguards.txt"),
        DEROGATIONS("derogation", "derogations.txt");

        private final String column;
        private final String file;

        Register(String column, String file) {
            this.column = column;
            this.file = file;
        }
    }

    private final Map<Register, List<FactTable.Row>> rows = new EnumMap<>(Register.class);
    private final Map<String, LocalDate> ends = new LinkedHashMap<>();
    private final List<Problem> added = new ArrayList<>();

    TransferRulesBuilder() {
        for (Register register : Register.values()) {
            rows.put(register, new ArrayList<>());
        }
    }

    /**
     * Adds the registers that ship with the library.
     *
     * @return this
     */
    public TransferRulesBuilder shipped() {
        for (Register register : Register.values()) {
            add(FactTable.read(TransferRules.class, register.file));
        }
        return this;
    }

    /**
     * Adds rows to the register whose columns they have: those of {@code destinations.txt}, {@code safeguards.txt}, {@code
     * derogations.txt}, {@code regions.txt} or {@code transfer-laws.txt}.
     *
     * @param table the rows, each with an id of its own, a source and a certainty
     * @return this
     */
    public TransferRulesBuilder add(FactTable table) {
        for (FactTable.Row row : table.rows()) {
            boolean placed = false;
            for (Register register : Register.values()) {
                if (!placed && row.cells().containsKey(register.column)) {
                    of(register).add(row);
                    placed = true;
                }
            }
            if (!placed) {
                added.add(new Problem(
                        ProblemCode.REGISTER_CHANGE_REFUSED,
                        row.place(),
                        "its columns are those of no location register.",
                        "take the header line of destinations.txt, safeguards.txt, derogations.txt, regions.txt or"
                                + " transfer-laws.txt."));
            }
        }
        return this;
    }

    /**
     * Ends a row, for law that was repealed or struck down after the release. A row that ends earlier anyway stays as it is.
     *
     * @param id the row's id; for a membership {@code EU/HR/2013-07-01}: region, member, first day
     * @param lastDay the last day on which it still holds
     * @return this
     */
    public TransferRulesBuilder end(String id, LocalDate lastDay) {
        ends.merge(
                Objects.requireNonNull(id, "id"),
                Objects.requireNonNull(lastDay, "lastDay"),
                (one, other) -> one.isBefore(other) ? one : other);
        return this;
    }

    /**
     * Checks everything and makes the rules.
     *
     * @return new, immutable rules
     * @throws PrivacyConfigurationException if a row cannot be read, an id occurs twice, or a row to be ended is not there; with
     *     every mistake
     */
    public TransferRules build() {
        List<Problem> problems = new ArrayList<>(added);
        Map<Register, List<FactTable.Row>> current = current(problems);
        List<LocationFact> facts = new ArrayList<>();
        current.values().forEach(list -> facts.addAll(parse(list, LocationFact::of, problems)));
        List<TransferLaw> laws = parse(rowsOf(current, Register.LAWS), TransferLaw::of, problems);
        List<DestinationRule> destinations =
                parse(rowsOf(current, Register.DESTINATIONS), DestinationRule::of, problems);
        List<SafeguardRule> safeguards = parse(rowsOf(current, Register.SAFEGUARDS), SafeguardRule::of, problems);
        List<DerogationRule> derogations = parse(rowsOf(current, Register.DEROGATIONS), DerogationRule::of, problems);
        Map<Regime, List<TransferLaw>> byRegime = new EnumMap<>(Regime.class);
        for (Regime regime : Regime.values()) {
            byRegime.put(
                    regime, laws.stream().filter(law -> law.regime() == regime).toList());
            if (laws.stream().noneMatch(law -> law.regime() == regime)) {
                problems.add(new Problem(
                        ProblemCode.REGISTER_CHANGE_REFUSED,
                        "transfer rules",
                        "no row says which law governs exports under the " + regime.title() + ".",
                        "call shipped(), or add rows with the columns of transfer-laws.txt."));
            }
        }
        List<Regions.Entry> memberships = parse(rowsOf(current, Register.REGIONS), Regions.Entry::of, problems);
        if (!problems.isEmpty()) {
            throw new PrivacyConfigurationException(
                    "The transfer rules cannot be built",
                    problems.stream().distinct().toList());
        }
        Regions regions = new Regions(memberships);
        Map<Regime, RuleBook> books = new EnumMap<>(Regime.class);
        for (Regime regime : Regime.values()) {
            books.put(regime, new RuleBook(regime, regions, destinations, safeguards, derogations));
        }
        return new TransferRules(byRegime, books, regions, facts);
    }

    private List<FactTable.Row> of(Register register) {
        return rowsOf(rows, register);
    }

    private static List<FactTable.Row> rowsOf(Map<Register, List<FactTable.Row>> from, Register register) {
        return Objects.requireNonNull(from.get(register), register.file);
    }

    /** The rows with the host's ends set, and with what cannot be ended or is there twice put among the problems. */
    private Map<Register, List<FactTable.Row>> current(List<Problem> problems) {
        Set<String> ids = new HashSet<>();
        Map<Register, List<FactTable.Row>> current = new EnumMap<>(Register.class);
        rows.forEach((register, list) -> current.put(
                register,
                parse(
                        list,
                        row -> {
                            String id = LocationFact.id(row);
                            if (!ids.add(id)) {
                                problems.add(refused(row.place(), "the id " + id + " is taken.", "choose another id."));
                            }
                            return ended(row, ends.get(id), problems);
                        },
                        problems)));
        ends.keySet().stream()
                .filter(id -> !ids.contains(id))
                .forEach(id -> problems.add(refused(
                        id, "no row to be ended has this id.", "take the id from the register or from facts().")));
        return current;
    }

    private static FactTable.Row ended(FactTable.Row row, @Nullable LocalDate lastDay, List<Problem> problems) {
        LocalDate to = row.validity().to();
        if (lastDay == null || (to != null && !lastDay.isBefore(to))) {
            return row;
        }
        if (lastDay.isBefore(row.validity().from())) {
            problems.add(refused(
                    LocationFact.id(row),
                    "it would end on " + lastDay + ", before it begins on "
                            + row.validity().from() + ".",
                    "give a last day that is not before its first."));
            return row;
        }
        Map<String, String> cells = new LinkedHashMap<>(row.cells());
        cells.put("to", lastDay.toString());
        return new FactTable.Row(row.place(), cells);
    }

    private static Problem refused(String place, String why, String remedy) {
        return new Problem(ProblemCode.REGISTER_CHANGE_REFUSED, place, why, remedy);
    }

    /** Reads what can be read and keeps the mistakes of the rest, so that one build reports them all. */
    private static <T> List<T> parse(
            List<FactTable.Row> rows, Function<FactTable.Row, T> reader, List<Problem> problems) {
        List<T> read = new ArrayList<>();
        for (FactTable.Row row : rows) {
            try {
                read.add(reader.apply(row));
            } catch (PrivacyException e) {
                e.problems().forEach(problem -> problems.add(placed(row.place(), problem)));
            } catch (IllegalArgumentException e) {
                problems.add(refused(
                        row.place(), "a term is misspelled.", "write terms in capitals, digits and underscores only."));
            }
        }
        return read;
    }

    private static Problem placed(String row, Problem problem) {
        return problem.place().startsWith(row)
                ? problem
                : new Problem(problem.code(), row + ", " + problem.place(), problem.why(), problem.remedy());
    }
}

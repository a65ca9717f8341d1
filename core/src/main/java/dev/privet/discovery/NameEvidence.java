/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.discovery;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** What the words around the words for data say. */
final class NameEvidence {

    /** What a class of persons adds at least for words to depend on the class at all. */
    private static final double FULLY_DEPENDENT = 3;

    /** What words before take away of words that are certain in themselves. */
    private static final double CERTAIN = 0.3;

    /** From this strength on a word stands for a person, also before other words. */
    private static final double PERSON_WORD = 0.8;

    /** From here on a row is so close to a person that its text is about them, whatever the text is on. */
    private static final double CLOSE = 0.5;

    /** A weaker word for a person, such as "session", is no person where it follows. */
    private static final double FOLLOWING = 0.55;

    private static final String NAME = "PersonName";
    /** Words for these may stand before a name that is a person's: {@code loginName}, {@code contactName}. */
    private static final Set<String> NAMED = Set.of(NAME, "OnlineIdentifier", "Identifier", "ContactDetails");

    /** From here on a row is so close to a person that what was used was used by them. */
    private static final double USING = 0.75;

    private static final String TEXT = "FreeText";
    private static final String LOGIN = "OnlineIdentifier";
    private static final String USAGE = "UsageData";

    private static final double ORGANISATION = 1.5;
    private static final Set<String> CONTACT = Set.of("EmailAddress", "PhoneNumber", "PostalAddress", "Postcode");

    private final Lexicon lexicon;

    NameEvidence(Lexicon lexicon) {
        this.lexicon = lexicon;
    }

    /** How much words depend on the class, from 0 to 1. */
    static double dependence(DataWord word) {
        return Math.min(1, Math.max(0, word.self()) / FULLY_DEPENDENT);
    }

    /** Whether the name says whose the value is, and that is a person. */
    boolean isPersons(NameReading reading) {
        return owner(reading).filter(this::isPerson).isPresent() || isDoer(reading);
    }

    /** The user who did something with a row: {@code loginCreation}, {@code modifUser}. */
    private boolean isDoer(NameReading reading) {
        List<String> around = Stream.concat(reading.before().stream(), reading.after().stream())
                .toList();
        boolean user = reading.word().category().equals(LOGIN) && reading.word().telling();
        return (user || lexicon.strength(WordRole.SUBJECT, reading.word().phrase()) >= 1)
                && reading.word().kinds().contains(ValueKind.TEXT)
                && around.stream().anyMatch(word -> lexicon.is(WordRole.DEED, word))
                && around.stream().allMatch(word -> lexicon.is(WordRole.DEED, word) || isNeutral(word));
    }

    List<Reason> all(NameReading reading, Standing standing, boolean many) {
        if (isDoer(reading)) {
            return List.of(new Reason(lexicon.weight(Weight.DOER), "who did something with the row, by its name"));
        }
        List<Reason> reasons = new ArrayList<>(before(reading, standing));
        reasons.addAll(after(reading, standing, many));
        return reasons;
    }

    private List<Reason> before(NameReading reading, Standing standing) {
        List<Reason> reasons = new ArrayList<>();
        DataWord data = reading.word();
        if (!reading.before().isEmpty()
                && lexicon.is(WordRole.SWITCH, reading.before().get(0))
                && !data.kinds().contains(ValueKind.FLAG)) {
            reasons.add(new Reason(lexicon.weight(Weight.SWITCH), "its first word makes a switch of it"));
        }
        Optional<String> nearest = owner(reading);
        if (nearest.isEmpty()) {
            if (namesOther(reading)) {
                reasons.add(new Reason(lexicon.weight(Weight.THING_BEFORE), "the name of something else"));
            }
            return reasons;
        }
        double thing = Math.max(
                lexicon.strength(WordRole.THING, nearest.get()), lexicon.strength(WordRole.KIND, nearest.get()));
        if (isPerson(nearest.get())) {
            reasons.add(new Reason(
                    lexicon.weight(Weight.SUBJECT_BEFORE) * dependence(data) * (1 - standing.self()),
                    "a person's, by its name"));
        } else if (thing > 1 || (thing > 0 && !namesPerson(data))) {
            reasons.add(new Reason(lexicon.weight(Weight.THING_BEFORE), "a thing's, by its name"));
        } else if (thing == 0) {
            double part = data.alone() >= 0 || isTextOnPerson(data, standing) || isUsage(data, standing) ? CERTAIN : 1;
            reasons.add(new Reason(
                    lexicon.weight(Weight.UNKNOWN_BEFORE) * dependence(data) * part,
                    "something else's, perhaps, by its name"));
        }
        return reasons;
    }

    /** A {@code reasonName} is what a reason is called, and a {@code firstName} a name. */
    private boolean namesOther(NameReading reading) {
        List<String> before = reading.before();
        String last = before.isEmpty() ? "" : before.get(before.size() - 1);
        return reading.word().category().equals(NAME)
                && reading.word().alone() < 0
                && !lexicon.is(WordRole.NEUTRAL, last)
                && lexicon.data(last)
                        .filter(other -> !NAMED.contains(other.category()))
                        .isPresent();
    }

    /** A remark, a reason; a message or a description may as well be the program's own. */
    private static boolean isTextOnPerson(DataWord data, Standing standing) {
        return data.category().equals(TEXT)
                && data.kinds().equals(Set.of(ValueKind.TEXT))
                && Math.max(standing.self(), standing.linked()) >= CLOSE;
    }

    /** How far somebody came is theirs, whatever it was that they read or played: {@code epubProgress} on a {@code UserBook}. */
    private static boolean isUsage(DataWord data, Standing standing) {
        return data.category().equals(USAGE) && standing.self() < USING && standing.linked() >= USING;
    }

    /** Whose the value is, by the words right before, or after an "of", or last where a Romance language has its "of" left out. */
    private Optional<String> owner(NameReading reading) {
        List<String> after = reading.after();
        String last = after.isEmpty() ? "" : after.get(after.size() - 1);
        if (after.size() > 1
                && lexicon.is(WordRole.OF, after.get(0))
                && (lexicon.is(WordRole.SUBJECT, last) || lexicon.is(WordRole.THING, last))) {
            return Optional.of(last);
        }
        return reading.before().stream()
                .filter(this::saysWhose)
                .reduce((first, second) -> second)
                .or(() -> follower(reading));
    }

    /** The person of whom the first word after tells: {@code telContactCentre} is the contact's, not the centre's. */
    private Optional<String> follower(NameReading reading) {
        String category = reading.word().category();
        return category.equals(TEXT) || category.equals(USAGE)
                ? Optional.empty()
                : reading.after().stream().filter(this::saysWhose).findFirst().filter(this::isPerson);
    }

    private boolean saysWhose(String word) {
        return !isNeutral(word)
                || isPerson(word)
                || (lexicon.is(WordRole.THING, word) && !lexicon.is(WordRole.NEUTRAL, word));
    }

    /** "User id" says whose it is: that of a user, also in {@code validatorUserId}. */
    boolean namesPerson(DataWord word) {
        return Stream.of(word.phrase().split(" ", -1)).anyMatch(this::isPerson);
    }

    /** A phone stands for a person in the name of a class, and for itself in the name of a field. */
    boolean isPerson(String word) {
        double strength = lexicon.strength(WordRole.SUBJECT, word);
        return strength >= 1 || (strength >= PERSON_WORD && lexicon.data(word).isEmpty());
    }

    private List<Reason> after(NameReading reading, Standing standing, boolean many) {
        List<Reason> reasons = new ArrayList<>();
        DataWord word = reading.word();
        List<String> words = reading.after().stream()
                .takeWhile(one -> !lexicon.is(WordRole.PREPOSITION, one))
                .filter(one -> !word.kinds().contains(ValueKind.DATE) || !lexicon.is(WordRole.MOMENT, one))
                .filter(one -> !many || !lexicon.is(WordRole.MANY, one))
                .toList();
        if (isOrganisations(word, words)) {
            reasons.add(new Reason(lexicon.weight(Weight.THING_AFTER), "an organisation is reached by it"));
        }
        Optional<String> worst = words.stream()
                .filter(one -> lexicon.is(WordRole.AFTER, one))
                .min(Comparator.comparingDouble(one -> lexicon.strength(WordRole.AFTER, one)));
        if (worst.isPresent()) {
            reasons.add(new Reason(
                    lexicon.strength(WordRole.AFTER, worst.get()),
                    "\"" + worst.get() + "\" makes something else of it"));
        } else if (!words.isEmpty()
                && lexicon.strength(WordRole.SUBJECT, word.phrase()) >= 1
                && lexicon.is(WordRole.KIND, words.get(0))) {
            reasons.add(new Reason(lexicon.weight(Weight.SUBJECT_FOLLOWED), "it says what kind of person"));
        } else if (follower(reading).isEmpty()
                && words.stream()
                        .anyMatch(one -> !isNeutral(one) && lexicon.strength(WordRole.SUBJECT, one) < FOLLOWING)) {
            boolean thing = words.stream().anyMatch(one -> !isNeutral(one) && lexicon.is(WordRole.THING, one));
            reasons.add(new Reason(followed(word, standing, thing), "more words follow in its name"));
        }
        return reasons;
    }

    /** The {@code companyAddressCity} is where the company is, and not for whom a person works. */
    private boolean isOrganisations(DataWord word, List<String> words) {
        return lexicon.strength(WordRole.THING, word.phrase()) >= ORGANISATION
                && words.stream()
                        .flatMap(one -> lexicon.data(one).stream())
                        .anyMatch(data -> CONTACT.contains(data.category()));
    }

    /** A {@code nomCentre} is the centre's name as a {@code centreName} is; a text says what it is about, before or after. */
    private double followed(DataWord word, Standing standing, boolean thing) {
        if (lexicon.is(WordRole.SUBJECT, word.phrase()) && !word.category().equals(TEXT)) {
            return lexicon.weight(Weight.SUBJECT_FOLLOWED);
        }
        double unknown = lexicon.weight(Weight.UNKNOWN_AFTER);
        if (isTextOnPerson(word, standing)) {
            return unknown * CLOSE;
        }
        if (word.alone() >= 0) {
            return thing ? lexicon.weight(Weight.THING_AFTER) : unknown;
        }
        double before = lexicon.weight(thing ? Weight.THING_BEFORE : Weight.UNKNOWN_BEFORE) * dependence(word);
        return Math.min(before, unknown);
    }

    private boolean isNeutral(String word) {
        return lexicon.is(WordRole.NEUTRAL, word)
                || lexicon.data(word).isPresent()
                || Character.isDigit(word.charAt(0));
    }
}

/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.scan;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The rules once more, for ASCII text: slow, plain, made of regular expressions, and of copies of the text from where the last finding
 * ended. Knows one kind at a time.
 */
@SuppressWarnings("OperatorPrecedence") // Read line by line beside the rules.
final class Oracle {

    private static final Pattern DIGIT_GROUP = Pattern.compile("(?<![0-9])[0-9]+");
    private static final Pattern FOURS = Pattern.compile("([0-9]{4}[ .+-])+[0-9]{1,4}");
    private static final Pattern AMEX = Pattern.compile("[0-9]{4}[ .+-][0-9]{6}[ .+-][0-9]{4,5}");
    private static final Pattern NHS =
            Pattern.compile("[0-9]{10}|[0-9]{3}[ +-][0-9]{3}[ +-][0-9]{4}|[0-9]{6}[ +-][0-9]{4}");
    private static final Pattern NINO = Pattern.compile(
            "(?i)(?!BG|GB|KN|NK|NT|TN|ZZ)[A-CEGHJ-PR-TW-Z][A-CEGHJ-NPR-TW-Z][ +-]?([0-9][ +-]?){6}[A-D](?![A-Za-z0-9])");
    private static final Pattern IBAN = Pattern.compile("(?i)[A-Z]{2}[0-9]{2}([ +-]?[A-Z0-9])*");
    private static final Pattern DOMAIN = Pattern.compile(
            "((?:[A-Za-z0-9_-]+\\.)+(?=[A-Za-z0-9_-]{2})[A-Za-z](?:[A-Za-z0-9_-]*[A-Za-z0-9])?)[_-]*(?![A-Za-z0-9_-])");

    private final Kind kind;
    private final CardRanges cards = CardRanges.shipped();
    private final IbanLengths ibans = IbanLengths.shipped();

    Oracle(Kind kind) {
        this.kind = kind;
    }

    List<Finding> scan(String text) {
        List<Finding> found = new ArrayList<>();
        int low = 0;
        for (Finding next = first(text); next != null; next = first(text.substring(low))) {
            found.add(new Finding(kind, low + next.start(), low + next.end()));
            low += next.end();
        }
        return found;
    }

    private @Nullable Finding first(String text) {
        if (kind == Kind.EMAIL) {
            return address(text);
        }
        Matcher groups = DIGIT_GROUP.matcher(text);
        while (groups.find()) {
            Finding found = at(text, groups.start());
            if (found != null) {
                return found;
            }
        }
        return null;
    }

    private @Nullable Finding at(String text, int start) {
        return switch (kind) {
            case PAYMENT_CARD -> longest(text, start, 48, end -> isCard(text, start, end));
            case NHS_NUMBER -> longest(text, start, 12, end -> isNhs(text, start, end));
            case IBAN -> iban(text, start - 2);
            case UK_NATIONAL_INSURANCE_NUMBER -> nino(text, start);
            default -> throw new AssertionError(kind);
        };
    }

    private interface Ends {
        boolean here(int end);
    }

    private @Nullable Finding longest(String text, int start, int most, Ends ends) {
        for (int end = Math.min(text.length(), start + most); end > start; end--) {
            if (ends.here(end)) {
                return new Finding(kind, start, end);
            }
        }
        return null;
    }

    private static boolean digitsEnd(String text, int end) {
        return !text.substring(end).matches("(?s)[0-9].*");
    }

    private static boolean fractionBefore(String text, int start) {
        return text.substring(0, start).matches("(?s).*[0-9]\\.");
    }

    private static boolean fractionAfter(String text, int end) {
        return text.substring(end).matches("(?s)\\.[0-9].*");
    }

    private static boolean wordBefore(String text, int start) {
        String before = text.substring(0, start);
        return before.matches("(?s).*[A-Za-z0-9]") && !before.matches("(?s).*\\\\[nrtbf]");
    }

    private static boolean wordAfter(String text, int end) {
        return text.substring(end).matches("(?s)[A-Za-z0-9].*");
    }

    private boolean isCard(String text, int start, int end) {
        String shape = text.substring(start, end);
        boolean alone = shape.matches("[0-9]+");
        if (!digitsEnd(text, end)
                || !(alone
                        || FOURS.matcher(shape).matches()
                        || AMEX.matcher(shape).matches())) {
            return false;
        }
        String digits = shape.replaceAll("[^0-9]", "");
        boolean known = digits.length() >= 12
                && digits.length() <= 19
                && cards.allows(Integer.parseInt(digits.substring(0, 4)), digits.length());
        if (!known || !luhn(digits) || fractionBefore(text, start) || (alone && fractionAfter(text, end))) {
            return false;
        }
        return alone && digits.length() >= 15
                ? !wordBefore(text, start) || text.substring(0, start).matches("(?s).*[A-Za-z]{2}")
                : !wordBefore(text, start) && !wordAfter(text, end);
    }

    private static boolean luhn(String digits) {
        int sum = 0;
        for (int fromRight = 0; fromRight < digits.length(); fromRight++) {
            int digit = digits.charAt(digits.length() - 1 - fromRight) - '0';
            int weighted = fromRight % 2 == 0 ? digit : 2 * digit;
            sum += weighted / 10 + weighted % 10;
        }
        return sum % 10 == 0;
    }

    private static boolean isNhs(String text, int start, int end) {
        String shape = text.substring(start, end);
        if (!NHS.matcher(shape).matches() || wordBefore(text, start) || wordAfter(text, end)) {
            return false;
        }
        String digits = shape.replaceAll("[^0-9]", "");
        int sum = 0;
        for (int i = 0; i < 10; i++) {
            sum += (10 - i) * (digits.charAt(i) - '0');
        }
        boolean alone = shape.length() == 10;
        boolean range = digits.matches("(4[0-9]{2}|[67][0-9]{2}|3[2-9][0-9]|999).*")
                || (!alone && digits.matches("(0[1-9]|[12][0-9]|3[01])(0[1-9]|1[0-2]).*"));
        boolean tail = text.substring(0, start).matches("(?s).*([A-Za-z0-9][_-]|#)");
        return sum % 11 == 0 && range && !fractionBefore(text, start) && !fractionAfter(text, end) && !(alone && tail);
    }

    private @Nullable Finding iban(String text, int start) {
        if (start < 0 || wordBefore(text, start)) {
            return null;
        }
        Matcher matcher = IBAN.matcher(text).region(start, text.length());
        if (!matcher.lookingAt()) {
            return null;
        }
        String country = text.substring(start, start + 2).toUpperCase(Locale.ROOT);
        int length = ibans.of(country.charAt(0), country.charAt(1));
        for (int end = start + 4; length > 0 && end <= matcher.end(); end++) {
            String plain = text.substring(start, end).replaceAll("[ +-]", "").toUpperCase(Locale.ROOT);
            if (plain.length() == length && text.substring(end - 1, end).matches("[A-Za-z0-9]")) {
                StringBuilder number = new StringBuilder();
                (plain.substring(4) + plain.substring(0, 4))
                        .chars()
                        .forEach(c -> number.append(Character.digit(c, 36)));
                boolean right = new BigInteger(number.toString())
                                .mod(BigInteger.valueOf(97))
                                .intValue()
                        == 1;
                return right ? new Finding(kind, start, end) : null;
            }
        }
        return null;
    }

    private @Nullable Finding nino(String text, int digit) {
        for (int start = Math.max(0, digit - 3); start <= digit - 2; start++) {
            Matcher matcher = NINO.matcher(text).region(start, text.length()).useTransparentBounds(true);
            boolean letters = text.substring(start, digit).matches("[A-Za-z]{2}[ +-]?");
            if (letters && !wordBefore(text, start) && matcher.lookingAt()) {
                return new Finding(kind, start, matcher.end());
            }
        }
        return null;
    }

    private @Nullable Finding address(String text) {
        for (int at = text.indexOf('@'); at >= 0; at = text.indexOf('@', at + 1)) {
            Matcher domain = DOMAIN.matcher(text).region(at + 1, text.length());
            int start = localStart(text, at);
            if (start >= 0 && domain.lookingAt()) {
                return new Finding(kind, start, domain.end(1));
            }
        }
        return null;
    }

    private static int localStart(String text, int at) {
        int start = at;
        while (start > 0 && text.substring(0, start).matches("(?s).*([A-Za-z0-9._%+&~!#$*^=-]|[A-Za-z]')")) {
            if (text.charAt(start - 1) == '=' && start == at) {
                break;
            }
            start--;
        }
        String run = text.substring(start, at);
        int equals = run.lastIndexOf('=');
        String tail = run.substring(equals + 1);
        if (!tail.matches(".*[A-Za-z0-9].*")) {
            return -1;
        }
        if (equals >= 0 && !run.substring(0, equals).contains("+")) {
            return start + equals + 1;
        }
        return text.substring(0, start + 1).matches("(?s).*\\\\[nrtbf]") ? start - 1 : start;
    }
}

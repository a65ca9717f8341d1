/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.minimise;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Optional;
import java.util.regex.Pattern;

/** The bytes of an IP address, however it is held, and the network that it lies in. Never asks anybody for the address of a name. */
final class NetworkAddress {

    private static final int BITS_OF_A_BYTE = 8;
    private static final int BYTES_OF_4 = 4;
    private static final int BYTES_OF_6 = 16;
    private static final int MOST_UNITS = 45;
    private static final int UNSIGNED = 0xff;
    private static final int DECIMAL = 10;
    private static final int MOST_DIGITS = 3;

    /** A text with a colon in it that begins like this is read as an address or refused, and is never the name of a machine. */
    private static final Pattern SIX = Pattern.compile("[0-9A-Fa-f:][0-9A-Fa-f:.]*");

    private final byte[] bytes;

    private NetworkAddress(byte[] bytes) {
        this.bytes = bytes;
    }

    static Optional<NetworkAddress> of(Object value) {
        if (value instanceof InetAddress address) {
            return Optional.of(new NetworkAddress(address.getAddress()));
        }
        if (value instanceof byte[] bytes) {
            return bytes.length == BYTES_OF_4 || bytes.length == BYTES_OF_6
                    ? read(() -> InetAddress.getByAddress(bytes))
                    : Optional.empty();
        }
        String text = value instanceof Number ? "" : ValueText.of(value);
        if (text.indexOf(':') < 0) {
            return version4(text);
        }
        return text.length() <= MOST_UNITS && SIX.matcher(text).matches()
                ? read(() -> InetAddress.getByName(text))
                : Optional.empty();
    }

    /** Four numbers without noughts in front, which some read as octal. */
    private static Optional<NetworkAddress> version4(String text) {
        byte[] bytes = new byte[BYTES_OF_4];
        int start = 0;
        for (int i = 0; i < BYTES_OF_4; i++) {
            int end = i < BYTES_OF_4 - 1 ? text.indexOf('.', start) : text.length();
            int number = number(text, start, end);
            if (number < 0) {
                return Optional.empty();
            }
            bytes[i] = (byte) number;
            start = end + 1;
        }
        return Optional.of(new NetworkAddress(bytes));
    }

    /** Below nought where there is none that fits into a byte. */
    private static int number(String text, int start, int end) {
        if (end <= start || end - start > MOST_DIGITS || (text.charAt(start) == '0' && end - start > 1)) {
            return -1;
        }
        int number = 0;
        for (int i = start; i < end; i++) {
            if (!ValueText.isDigit(text.charAt(i))) {
                return -1;
            }
            number = number * DECIMAL + text.charAt(i) - '0';
        }
        return number > UNSIGNED ? -1 : number;
    }

    private static Optional<NetworkAddress> read(Reading reading) {
        try {
            return Optional.of(new NetworkAddress(reading.read().getAddress()));
        } catch (UnknownHostException e) {
            return Optional.empty();
        }
    }

    boolean isVersion4() {
        return bytes.length == BYTES_OF_4;
    }

    /** The address of the network: that many bits of this one, and noughts. */
    NetworkAddress network(int bits) {
        byte[] kept = new byte[bytes.length];
        for (int i = 0; i < kept.length; i++) {
            int here = Math.min(BITS_OF_A_BYTE, Math.max(0, bits - i * BITS_OF_A_BYTE));
            kept[i] = (byte) (bytes[i] & (UNSIGNED << (BITS_OF_A_BYTE - here)));
        }
        return new NetworkAddress(kept);
    }

    byte[] bytes() {
        return bytes.clone();
    }

    /** The first groups, as they are written: of version 4 in decimal, of version 6 two bytes to a group in hexadecimal. */
    String groups(int count) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < count; i++) {
            if (isVersion4()) {
                text.append(i == 0 ? "" : ".").append(bytes[i] & UNSIGNED);
            } else {
                text.append(i == 0 ? "" : ":").append(Integer.toHexString(group(i)));
            }
        }
        return text.toString();
    }

    private int group(int index) {
        return (bytes[2 * index] & UNSIGNED) << BITS_OF_A_BYTE | (bytes[2 * index + 1] & UNSIGNED);
    }

    /** As it is written, without the noughts at the end of version 6. */
    @Override
    public String toString() {
        if (isVersion4()) {
            return groups(BYTES_OF_4);
        }
        int count = BYTES_OF_6 / 2;
        while (count > 0 && group(count - 1) == 0) {
            count--;
        }
        return count == BYTES_OF_6 / 2 ? groups(count) : groups(count) + "::";
    }

    /** Something that the JDK reads as an address. */
    @FunctionalInterface
    private interface Reading {
        InetAddress read() throws UnknownHostException;
    }
}

/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.minimise;

import dev.privet.contract.PublicApi;
import java.math.BigDecimal;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;

/**
 * Generalisers to choose from, for {@link Generalisers#with}. Each gives nothing of a value that does not look like what it was made for,
 * and of a text of more than 512 characters. Thread-safe.
 *
 * @since 0.1
 */
@PublicApi(since = "0.1")
public final class Generalisations {

    private static final int MOST_BITS_OF_4 = 24;
    private static final int MOST_BITS_OF_6 = 64;
    private static final int MOST_DECIMALS = 3;

    private Generalisations() {}

    /**
     * Keeps the year of a date that says more than a year. A date of the same type is 1 January.
     *
     * @return for example the number 1990
     */
    public static Generaliser year() {
        return new TypedGeneraliser(DateParts::year, DateParts::startOfYear, ValueTypes.DATES);
    }

    /**
     * Keeps the outward code of a postcode of the United Kingdom, alone or as the last thing in an address.
     *
     * @return for example {@code SW1A}
     */
    public static Generaliser outwardCode() {
        return same(value -> UkPostcode.of(value).map(UkPostcode::outward), ValueTypes.WORDS);
    }

    /**
     * Keeps the band in which an age lies. From the age of 90 on there is one band. A number of the same type is the youngest age of the
     * band.
     *
     * @param width years in a band, from 2 to 45
     * @return for example {@code 30-39} or {@code 90+}
     * @throws IllegalArgumentException for another width
     */
    public static Generaliser ageBand(int width) {
        AgeBand bands = new AgeBand(width);
        return new TypedGeneraliser(
                value -> AgeBand.age(value).map(bands::band), value -> youngest(bands, value), ValueTypes.AGES);
    }

    /**
     * Like {@link #ageBand(int)}, and for a date of birth the band of the age today.
     *
     * @param width years in a band, from 2 to 45
     * @param clock tells today
     * @param zone where today is
     * @return for example {@code 30-39} or {@code 90+}
     * @throws IllegalArgumentException for another width
     */
    public static Generaliser ageBand(int width, Clock clock, ZoneId zone) {
        AgeBand bands = new AgeBand(width);
        Objects.requireNonNull(clock, "clock");
        Objects.requireNonNull(zone, "zone");
        return new TypedGeneraliser(
                value -> AgeBand.age(value)
                        .or(() -> AgeBand.ageOn(LocalDate.ofInstant(clock.instant(), zone), value))
                        .map(bands::band),
                value -> youngest(bands, value),
                ValueTypes.AGES_OR_DATES);
    }

    private static Optional<?> youngest(AgeBand bands, Object value) {
        Optional<Integer> from = AgeBand.age(value).map(bands::from);
        if (value instanceof Long) {
            return from.map(Integer::longValue);
        }
        if (value instanceof Short) {
            return from.map(Integer::shortValue);
        }
        return value instanceof Byte ? from.map(Integer::byteValue) : from;
    }

    /**
     * Rounds a latitude, a longitude, or a text of both. One decimal of a degree is eleven kilometres from north to south.
     *
     * @param decimals how many remain, from 0 to 3
     * @return for example the number 51.5 of the same type, or the text {@code 51.5, -0.1}
     * @throws IllegalArgumentException for another number of decimals
     */
    public static Generaliser rounded(int decimals) {
        if (decimals < 0 || decimals > MOST_DECIMALS) {
            throw new IllegalArgumentException("decimals: is not between 0 and " + MOST_DECIMALS);
        }
        return same(value -> Place.of(value).map(place -> like(value, place.rounded(decimals))), ValueTypes.DEGREES);
    }

    private static Object like(Object value, Place place) {
        BigDecimal first = place.degrees().get(0);
        if (value instanceof Double) {
            return first.doubleValue();
        }
        if (value instanceof Float) {
            return first.floatValue();
        }
        return value instanceof BigDecimal ? first : place.toString();
    }

    /**
     * Keeps the network in which an IP address lies. An address of the same type is the first of the network.
     *
     * @param bits4 how many bits of an address of version 4 remain, from 1 to 24
     * @param bits6 how many bits of an address of version 6 remain, from 1 to 64
     * @return for example {@code 192.0.2.0/24} or {@code 2001:db8:85a3::/48}
     * @throws IllegalArgumentException for another number of bits
     */
    public static Generaliser network(int bits4, int bits6) {
        bits("bits4", bits4, MOST_BITS_OF_4);
        bits("bits6", bits6, MOST_BITS_OF_6);
        return new TypedGeneraliser(
                value -> NetworkAddress.of(value).map(address -> {
                    int bits = address.isVersion4() ? bits4 : bits6;
                    return address.network(bits) + "/" + bits;
                }),
                value -> NetworkAddress.of(value)
                        .map(address -> address.network(address.isVersion4() ? bits4 : bits6))
                        .flatMap(network -> like(value, network)),
                ValueTypes.NETWORK_ADDRESSES);
    }

    private static void bits(String name, int bits, int most) {
        if (bits < 1 || bits > most) {
            throw new IllegalArgumentException(name + ": is not between 1 and " + most);
        }
    }

    private static Optional<?> like(Object value, NetworkAddress network) {
        if (value instanceof InetAddress) {
            try {
                return Optional.of(InetAddress.getByAddress(network.bytes()));
            } catch (UnknownHostException e) {
                throw new IllegalStateException("An address has neither 4 nor 16 bytes", e);
            }
        }
        return value instanceof byte[] ? Optional.of(network.bytes()) : Optional.empty();
    }

    private static Generaliser same(Function<Object, Optional<?>> coarser, ValueTypes types) {
        return new TypedGeneraliser(coarser, coarser, types);
    }
}
